using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Customers;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Keeps out customers of the vendors role whose vendor is gone or not active.</summary>
public sealed class ValidateVendorAttribute : TypeFilterAttribute
{
    public ValidateVendorAttribute(bool ignore = false) : base(typeof(ValidateVendorFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class ValidateVendorFilter(bool ignore, IWorkContext workContext, ICustomerService customers) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (context.OnAction<ValidateVendorAttribute>()?.IgnoreFilter ?? ignore)
                return;
            if (await customers.IsVendorAsync(await workContext.GetCurrentCustomerAsync()) && await workContext.GetCurrentVendorAsync() is null)
                context.Result = new ChallengeResult();
        }
    }
}
