using System.Linq.Expressions;
using LinqToDB.Async;
using Nop.Core;

namespace System.Linq;

/// <summary>Runs queries asynchronously.</summary>
public static class AsyncIQueryableExtensions
{
    public static Task<bool> AllAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) =>
        AsyncExtensions.AllAsync(source, predicate);

    public static Task<bool> AnyAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        AsyncExtensions.AnyAsync(Filtered(source, predicate));

    public static Task<bool> ContainsAsync<TSource>(this IQueryable<TSource> source, TSource item) =>
        AsyncExtensions.ContainsAsync(source, item);

    public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        AsyncExtensions.CountAsync(Filtered(source, predicate));

    public static Task<long> LongCountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        AsyncExtensions.LongCountAsync(Filtered(source, predicate));

    public static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        AsyncExtensions.FirstAsync(Filtered(source, predicate));

    public static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        AsyncExtensions.FirstOrDefaultAsync(Filtered(source, predicate));

    public static Task<TSource> SingleAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        AsyncExtensions.SingleAsync(Filtered(source, predicate));

    public static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        AsyncExtensions.SingleOrDefaultAsync(Filtered(source, predicate));

    public static Task<TSource> MaxAsync<TSource>(this IQueryable<TSource> source) => AsyncExtensions.MaxAsync(source);

    public static Task<TResult> MaxAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate) =>
        AsyncExtensions.MaxAsync(source, predicate);

    public static Task<TSource> MinAsync<TSource>(this IQueryable<TSource> source) => AsyncExtensions.MinAsync(source);

    public static Task<TResult> MinAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate) =>
        AsyncExtensions.MinAsync(source, predicate);

    public static Task<decimal> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<decimal> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<decimal?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal?>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<decimal?> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal?>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<double> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, double>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<double> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, double>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<double?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, double?>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<double?> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, double?>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<float> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, float>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<float> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, float>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<float?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, float?>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<float?> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, float?>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<int> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<double> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<int?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int?>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<double?> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int?>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<long> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<double> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<long?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long?>> predicate) =>
        AsyncExtensions.SumAsync(source, predicate);

    public static Task<double?> AverageAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long?>> predicate) =>
        AsyncExtensions.AverageAsync(source, predicate);

    public static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source) => AsyncExtensions.ToListAsync(source);

    public static Task<TSource[]> ToArrayAsync<TSource>(this IQueryable<TSource> source) => AsyncExtensions.ToArrayAsync(source);

    public static Task<Dictionary<TKey, TElement>> ToDictionaryAsync<TSource, TKey, TElement>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer = null) where TKey : notnull =>
        AsyncExtensions.ToDictionaryAsync(source, keySelector, elementSelector, comparer ?? EqualityComparer<TKey>.Default);

    public static Task<Dictionary<TKey, TSource>> ToDictionaryAsync<TSource, TKey>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer = null) where TKey : notnull =>
        AsyncExtensions.ToDictionaryAsync(source, keySelector, comparer ?? EqualityComparer<TKey>.Default);

    public static async Task<IPagedList<T>> ToPagedListAsync<T>(this IQueryable<T> source, int pageIndex, int pageSize, bool getOnlyTotalCount = false)
    {
        if (source is null)
            return new PagedList<T>([], pageIndex, pageSize);
        pageSize = Math.Max(pageSize, 1);
        var count = await source.CountAsync();
        var page = getOnlyTotalCount || count == 0 ? [] : await source.Skip(pageIndex * pageSize).Take(pageSize).ToListAsync();
        return new PagedList<T>(page, pageIndex, pageSize, count);
    }

    public static IAsyncEnumerable<T> ToAsyncEnumerable<T>(this IQueryable<T> source) => AsyncExtensions.AsAsyncEnumerable(source);

    private static IQueryable<TSource> Filtered<TSource>(IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) =>
        predicate is null ? source : source.Where(predicate);
}
