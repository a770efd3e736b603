using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Customers;
using Nop.Web.Framework.Controllers;
using Shop.Hosting;

namespace Shop.Controllers;

/// <summary>What the sign-in form posts.</summary>
public sealed record LoginModel
{
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    public bool RememberMe { get; set; }
}

/// <summary>Signing in and out.</summary>
[AutoValidateAntiforgeryToken]
public sealed class CustomerController(ICustomerService customers, IServiceProvider services) : BaseController
{
    [HttpGet]
    public IActionResult Login() => View(new LoginModel());

    [HttpPost]
    public async Task<IActionResult> Login(LoginModel model, string? returnUrl)
    {
        var customer = string.IsNullOrEmpty(model.Email) ? null : await customers.GetCustomerByEmailAsync(model.Email);
        if (customer is not { Active: true, Deleted: false } || model.Password != services.GetRequiredService<ShopOptions>().Password)
        {
            ModelState.AddModelError("", "The credentials provided are incorrect");
            return View(model);
        }
        await CurrentUser.SignInAsync(HttpContext, customer);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/Admin");
    }

    [HttpGet]
    public async Task<IActionResult> Logout()
    {
        await HttpContext.SignOutAsync(CurrentUser.Scheme);
        return LocalRedirect("/login");
    }
}
