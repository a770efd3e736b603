using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Nop.Core;

namespace Nop.Web.Framework.Mvc.ModelBinding;

/// <summary>Keeps <see cref="IModelAttribute" />s in the metadata.</summary>
public partial class NopMetadataProvider : IDisplayMetadataProvider
{
    public virtual void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        foreach (var attribute in context.Attributes.OfType<IModelAttribute>())
        {
            if (!context.DisplayMetadata.AdditionalValues.TryAdd(attribute.Name, attribute))
                throw new NopException($"{context.Key.ContainerType}.{context.Key.Name} has the attribute {attribute.Name} twice.");
        }
    }
}
