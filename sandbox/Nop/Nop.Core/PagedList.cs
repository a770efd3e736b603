namespace Nop.Core;

/// <summary>One page of a longer list; without a total count the page is cut from the whole source.</summary>
public class PagedList<T> : List<T>, IPagedList<T>
{
    public PagedList(IList<T> source, int pageIndex, int pageSize, int? totalCount = null)
    {
        PageIndex = pageIndex;
        PageSize = Math.Max(pageSize, 1);
        TotalCount = totalCount ?? source.Count;
        AddRange(totalCount is null ? source.Skip(pageIndex * PageSize).Take(PageSize) : source);
    }

    public int PageIndex { get; }
    public int PageSize { get; }
    public int TotalCount { get; }
    public int TotalPages => (int)(((long)TotalCount + PageSize - 1) / PageSize);
    public bool HasPreviousPage => PageIndex > 0;
    public bool HasNextPage => PageIndex + 1 < TotalPages;
}
