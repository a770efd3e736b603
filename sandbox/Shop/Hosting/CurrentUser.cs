using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;

namespace Shop.Hosting;

/// <summary>Who is signed in, kept in a cookie.</summary>
internal static class CurrentUser
{
    internal const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    internal static void AddCurrentUser(this IServiceCollection services) => services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
    {
        cookie.LoginPath = "/login";
        cookie.LogoutPath = "/logout";
        cookie.Cookie.Name = ".Nop.Authentication";
    });

    internal static Task SignInAsync(HttpContext context, Customer customer) =>
        context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Email, customer.Email)], Scheme)));

    /// <summary>A request is made by the signed-in customer, or by somebody without any role; never by the background user.</summary>
    internal static void UseCurrentUser(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var customers = context.RequestServices.GetRequiredService<ICustomerService>();
        var email = context.User.FindFirstValue(ClaimTypes.Email);
        var customer = string.IsNullOrEmpty(email) ? null : await customers.GetCustomerByEmailAsync(email);
        await context.RequestServices.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer ?? new Customer { Active = true });
        await next();
    });
}
