using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Mvc.ModelBinding;

/// <summary>Binds strings trimmed and the fields CustomProperties[x] into a model's dictionary.</summary>
internal sealed class NopModelBinders : IModelBinderProvider
{
    public IModelBinder GetBinder(ModelBinderProviderContext context)
    {
        var metadata = context.Metadata;
        if (metadata.PropertyName == nameof(BaseNopModel.CustomProperties) && metadata.ModelType == typeof(Dictionary<string, string>))
            return new CustomPropertiesBinder();
        return metadata.ModelType == typeof(string) && !metadata.IsComplexType ? new TrimmedStringBinder() : null;
    }

    private sealed class TrimmedStringBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var text = context.ValueProvider.GetValue(context.ModelName).FirstValue;
            if (string.IsNullOrEmpty(text))
                return Task.CompletedTask;
            var asIs = (context.ModelMetadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<NoTrimAttribute>().Any() == true;
            context.Result = ModelBindingResult.Success(asIs ? text : text.Trim());
            return Task.CompletedTask;
        }
    }

    private sealed class CustomPropertiesBinder : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext context)
        {
            var request = context.HttpContext.Request;
            var fields = request.HasFormContentType ? await request.ReadFormAsync() : request.Query.AsEnumerable();
            var start = context.ModelName + "[";
            context.Result = ModelBindingResult.Success(fields
                .Where(field => field.Key.StartsWith(start, StringComparison.Ordinal))
                .ToDictionary(field => field.Key[start.Length..].TrimEnd(']'), field => field.Value.ToString()));
        }
    }
}
