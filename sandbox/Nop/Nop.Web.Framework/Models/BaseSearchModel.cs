using Nop.Core.Domain.Common;
using Nop.Web.Framework.Sandbox;

namespace Nop.Web.Framework.Models;

/// <summary>What a grid posts: its filters and the rows it wants.</summary>
public abstract partial record BaseSearchModel : BaseNopModel, IPagingRequestModel
{
    public int Page => Start / Length + 1;

    public int PageSize => Length;

    public string AvailablePageSizes { get; set; }

    public string Draw { get; set; }

    public int Start { get; set; }

    public int Length { get; set; } = 10;

    public virtual void SetGridPageSize()
    {
        var settings = RequestScope.TryGet<AdminAreaSettings>();
        SetGridPageSize(settings?.DefaultGridPageSize ?? 0, settings?.GridPageSizes);
    }

    public virtual void SetPopupGridPageSize()
    {
        var settings = RequestScope.TryGet<AdminAreaSettings>();
        SetGridPageSize(settings?.PopupGridPageSize ?? 0, settings?.GridPageSizes);
    }

    public virtual void SetGridPageSize(int pageSize, string availablePageSizes = null)
    {
        Start = 0;
        Length = pageSize > 0 ? pageSize : 15;
        AvailablePageSizes = string.IsNullOrEmpty(availablePageSizes) ? "7, 15, 20, 50, 100" : availablePageSizes;
    }
}
