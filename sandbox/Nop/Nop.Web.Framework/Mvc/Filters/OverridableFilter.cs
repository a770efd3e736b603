using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>A controller's filter attribute may be overridden by the same attribute on the action.</summary>
internal static class OverridableFilter
{
    internal static TAttribute OnAction<TAttribute>(this FilterContext context) where TAttribute : class => context.ActionDescriptor.FilterDescriptors
        .Where(descriptor => descriptor.Scope == FilterScope.Action)
        .Select(descriptor => descriptor.Filter)
        .OfType<TAttribute>()
        .FirstOrDefault();
}
