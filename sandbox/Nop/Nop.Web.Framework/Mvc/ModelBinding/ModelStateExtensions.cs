using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Nop.Web.Framework.Mvc.ModelBinding;

/// <summary>A model's errors as grids read them.</summary>
public static class ModelStateExtensions
{
    public static object SerializeErrors(this ModelStateDictionary modelStateDictionary) => modelStateDictionary
        .Where(entry => entry.Value.Errors.Any())
        .ToDictionary(entry => entry.Key, entry => new Dictionary<string, object>
        {
            ["errors"] = entry.Value.Errors.Select(error => error.ErrorMessage).Where(text => !string.IsNullOrEmpty(text)).ToArray(),
        });
}
