using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A page of the list.</summary>
public record AmazonOrderListModel : BasePagedListModel<AmazonOrderRowModel>
{
    /// <summary>Why the list is empty, in words; empty when it is not.</summary>
    public string EmptyReason { get; set; } = "";
}
