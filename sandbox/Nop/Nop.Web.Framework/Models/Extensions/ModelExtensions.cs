using Nop.Core;

namespace Nop.Web.Framework.Models.Extensions;

/// <summary>Grids' answers.</summary>
public static class ModelExtensions
{
    public static IPagedList<T> ToPagedList<T>(this IList<T> list, IPagingRequestModel pagingRequestModel) =>
        new PagedList<T>(list, pagingRequestModel.Page - 1, pagingRequestModel.PageSize);

    public static async Task<IPagedList<T>> ToPagedListAsync<T>(this IAsyncEnumerable<T> collection, IPagingRequestModel pagingRequestModel) =>
        (await Collect(collection)).ToPagedList(pagingRequestModel);

    public static TListModel PrepareToGrid<TListModel, TModel, TObject>(this TListModel listModel,
        BaseSearchModel searchModel, IPagedList<TObject> objectList, Func<IEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel>
        where TModel : BaseNopModel =>
        Fill(listModel, searchModel, objectList, dataFillFunction?.Invoke());

    public static async Task<TListModel> PrepareToGridAsync<TListModel, TModel, TObject>(this TListModel listModel,
        BaseSearchModel searchModel, IPagedList<TObject> objectList, Func<IAsyncEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel>
        where TModel : BaseNopModel
    {
        ArgumentNullException.ThrowIfNull(dataFillFunction);
        return Fill(listModel, searchModel, objectList, await Collect(dataFillFunction()));
    }

    private static TListModel Fill<TListModel, TModel, TObject>(TListModel answer, BaseSearchModel asked, IPagedList<TObject> page, IEnumerable<TModel> rows)
        where TListModel : BasePagedListModel<TModel>
        where TModel : BaseNopModel
    {
        ArgumentNullException.ThrowIfNull(answer);
        answer.Data = rows;
        answer.Draw = asked?.Draw;
        answer.RecordsTotal = answer.RecordsFiltered = page?.TotalCount ?? 0;
        return answer;
    }

    private static async Task<List<T>> Collect<T>(IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var item in source)
            all.Add(item);
        return all;
    }
}
