using Nop.Core.Configuration;

namespace Nop.Core.Domain.Common;

/// <summary>Settings of the admin area.</summary>
public class AdminAreaSettings : ISettings
{
    public int DefaultGridPageSize { get; set; }
    public int PopupGridPageSize { get; set; }
    public string GridPageSizes { get; set; }
    public bool HideAdvertisementsOnAdminArea { get; set; }
    public bool UseIsoDateFormatInJsonResult { get; set; }
    public bool ShowDocumentationReferenceLinks { get; set; }
    public bool UseStickyHeaderLayout { get; set; }
    public int MinimumDropdownItemsForSearch { get; set; }
}
