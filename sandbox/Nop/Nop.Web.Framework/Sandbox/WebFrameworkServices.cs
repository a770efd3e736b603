using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Serialization;
using Nop.Services.Messages;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Menu;
using Nop.Web.Framework.Mvc.ModelBinding;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Framework.UI;
using Nop.Web.Framework.Validators;

namespace Nop.Web.Framework.Sandbox;

/// <summary>MVC and this assembly's services, set up as the host does.</summary>
internal static class WebFrameworkServices
{
    internal static IMvcBuilder AddNopWebFramework(this IServiceCollection services, params Assembly[] plugins)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IActionContextAccessor, ActionContextAccessor>();
        services.AddScoped<INopHtmlHelper, PageParts>();
        services.AddScoped<IAdminMenu, SandboxAdminMenu>();
        services.AddScoped<IWidgetModelFactory, ActiveWidgets>();
        services.AddScoped<INopUrlHelper, RouteUrls>();
        services.AddScoped<INotificationService, TempDataNotifications>();
        foreach (var (model, validator) in plugins.SelectMany(Validators))
            services.AddScoped(model, validator);

        return services.AddControllersWithViews(mvc =>
        {
            mvc.ModelBinderProviders.Insert(1, new NopModelBinders());
            mvc.ModelMetadataDetailsProviders.Add(new NopMetadataProvider());
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => NopValidationDefaults.NotNullValidationLocaleName);
            mvc.Filters.Add<FluentModelValidation>();
        }).AddNewtonsoftJson(json => json.SerializerSettings.ContractResolver = new DefaultContractResolver());
    }

    /// <summary>Maps plugins' own routes, then the area's route, as the host orders them.</summary>
    internal static void MapNopRoutes(this IEndpointRouteBuilder endpoints, params Assembly[] plugins)
    {
        var providers = plugins.SelectMany(plugin => plugin.GetTypes())
            .Where(type => typeof(IRouteProvider).IsAssignableFrom(type) && type is { IsAbstract: false, IsClass: true })
            .Select(type => (IRouteProvider)ActivatorUtilities.CreateInstance(endpoints.ServiceProvider, type));
        foreach (var provider in providers.OrderByDescending(provider => provider.Priority))
            provider.RegisterRoutes(endpoints);
    }

    private static IEnumerable<KeyValuePair<Type, Type>> Validators(Assembly plugin) =>
        from type in plugin.GetTypes()
        where type is { IsAbstract: false, IsGenericTypeDefinition: false }
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>)
        select KeyValuePair.Create(contract, type);
}
