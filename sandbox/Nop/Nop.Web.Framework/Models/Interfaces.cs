using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Web.Framework.Models;

/// <summary>A page of models.</summary>
public partial interface IPagedModel<T> where T : BaseNopModel
{
}

/// <summary>Which page is wanted.</summary>
public partial interface IPagingRequestModel
{
    int Page { get; }

    int PageSize { get; }
}

/// <summary>Settings that may differ per store.</summary>
public partial interface ISettingsModel
{
    int ActiveStoreScopeConfiguration { get; set; }
}

/// <summary>Something limited to stores.</summary>
public partial interface IStoreMappingSupportedModel
{
    IList<int> SelectedStoreIds { get; set; }

    IList<SelectListItem> AvailableStores { get; set; }
}

/// <summary>A model with texts per language.</summary>
public partial interface ILocalizedModel
{
}

/// <summary>A model with texts per language.</summary>
public partial interface ILocalizedModel<TLocalizedModel> : ILocalizedModel
{
    IList<TLocalizedModel> Locales { get; set; }
}

/// <summary>The texts of one language.</summary>
public partial interface ILocalizedLocaleModel
{
    int LanguageId { get; set; }
}

/// <summary>A plugin as admin lists show it.</summary>
public partial interface IPluginModel
{
    string FriendlyName { get; set; }

    string SystemName { get; set; }

    string ConfigurationUrl { get; set; }

    string LogoUrl { get; set; }

    bool IsActive { get; set; }

    int DisplayOrder { get; set; }
}
