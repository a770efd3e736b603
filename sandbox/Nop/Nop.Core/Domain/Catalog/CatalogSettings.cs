using Nop.Core.Configuration;

namespace Nop.Core.Domain.Catalog;

/// <summary>Settings of the catalogue.</summary>
public class CatalogSettings : ISettings
{
    public bool PublishBackProductWhenCancellingOrders { get; set; }
    public bool ShowSkuOnProductDetailsPage { get; set; }
    public bool ShowGtin { get; set; }
}
