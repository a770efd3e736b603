using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>No page of the channel can forget whom it is for.</summary>
public class AdminControllerTests
{
    private static IEnumerable<Type> Controllers => typeof(AmazonAdminController).Assembly.GetTypes().Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract);

    private static IEnumerable<MethodInfo> Actions => Controllers.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(NonActionAttribute)));

    [TestCaseSource(nameof(Controllers))]
    public void Every_controller_stands_on_the_one_that_turns_vendors_away(Type controller) => Assert.That(controller.BaseType, Is.EqualTo(typeof(AmazonAdminController)));

    [Test]
    public void That_one_checks_the_admin_area_the_address_the_vendor_and_the_token() => Assert.That(
        typeof(AmazonAdminController).GetCustomAttributes(inherit: false).Select(attribute => attribute.GetType()), Is.SupersetOf(new[]
        {
            typeof(AreaAttribute), typeof(AuthorizeAdminAttribute), typeof(ValidateIpAddressAttribute), typeof(NotForVendorsAttribute), typeof(AutoValidateAntiforgeryTokenAttribute)
        }));

    [TestCaseSource(nameof(Actions))]
    public void Every_action_names_its_permission(MethodInfo action) => Assert.That(action.GetCustomAttribute<CheckPermissionAttribute>()?.PermissionSystemName, Is.Not.Empty.And.Not.Null);
}
