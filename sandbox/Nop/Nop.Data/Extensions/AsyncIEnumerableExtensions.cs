namespace System.Linq;

/// <summary>LINQ with asynchronous selectors and predicates.</summary>
public static class AsyncIEnumerableExtensions
{
    public static async IAsyncEnumerable<TResult> SelectAwait<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, ValueTask<TResult>> predicate)
    {
        foreach (var item in source)
            yield return await predicate(item);
    }

    public static async IAsyncEnumerable<TSource> WhereAwait<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (await predicate(item))
                yield return item;
    }

    public static async IAsyncEnumerable<TResult> SelectManyAwait<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, Task<IList<TResult>>> predicate)
    {
        foreach (var item in source)
            foreach (var result in await predicate(item))
                yield return result;
    }

    public static async Task<TSource> FirstOrDefaultAwaitAsync<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (await predicate(item))
                return item;
        return default;
    }

    public static async Task<bool> AnyAwaitAsync<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (await predicate(item))
                return true;
        return false;
    }

    public static async Task<bool> AllAwaitAsync<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<bool>> predicate)
    {
        foreach (var item in source)
            if (!await predicate(item))
                return false;
        return true;
    }

    public static async ValueTask<decimal> SumAwaitAsync<TSource>(this IEnumerable<TSource> source, Func<TSource, ValueTask<decimal>> selector)
    {
        var sum = 0m;
        foreach (var item in source)
            sum += await selector(item);
        return sum;
    }

    public static Task<List<TSource>> ToListAsync<TSource>(this IEnumerable<TSource> source) => Task.FromResult(source.ToList());
}
