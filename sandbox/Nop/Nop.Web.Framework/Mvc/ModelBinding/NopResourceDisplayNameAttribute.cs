using System.ComponentModel;
using Nop.Services.Localization;
using Nop.Web.Framework.Sandbox;

namespace Nop.Web.Framework.Mvc.ModelBinding;

/// <summary>An attribute that is kept in a property's model metadata.</summary>
public partial interface IModelAttribute
{
    string Name { get; }
}

/// <summary>A property's label is a resource.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NopResourceDisplayNameAttribute(string resourceKey) : DisplayNameAttribute(resourceKey), IModelAttribute
{
    public string ResourceKey { get; set; } = resourceKey;

    public string Name => nameof(NopResourceDisplayNameAttribute);

    public override string DisplayName =>
        RequestScope.TryGet<ILocalizationService>()?.GetResourceAsync(ResourceKey).GetAwaiter().GetResult() ?? ResourceKey;
}
