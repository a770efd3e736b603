using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Services.Events;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>
/// Puts the channel's health on System &gt; Warnings. The event is a type of Nop.Web, which a plugin does not reference, so its consumer is made at run time.
/// It is no class that implements the consumer's interface: the host registers every one it finds, and would stop at one whose event is open.
/// </summary>
public class SystemWarnings : DispatchProxy
{
    private const string EventName = "Nop.Web.Areas.Admin.Models.Common.SystemWarningCreatedEvent";

    private IServiceProvider? _services;

    /// <summary>Registers the consumer where the host has the event; elsewhere nothing happens.</summary>
    public static void Register(IServiceCollection services)
    {
        if (FindEvent() is not { } type)
            return;
        var consumer = typeof(IConsumer<>).MakeGenericType(type);
        services.AddScoped(consumer, provider => Make(consumer, provider));
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => HandleAsync(args is [{ } message] ? message : null);

    private static object Make(Type consumer, IServiceProvider services)
    {
        var made = Create(consumer, typeof(SystemWarnings));
        ((SystemWarnings)made)._services = services;
        return made;
    }

    private static Type? FindEvent()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic))
        {
            try
            {
                if (assembly.GetType(EventName, throwOnError: false) is { } type)
                    return type;
            }
            catch (Exception exception) when (exception is IOException or BadImageFormatException or TypeLoadException)
            {
                // an assembly that cannot be looked into does not hold the event
            }
        }

        return null;
    }

    private async Task HandleAsync(object? message)
    {
        try
        {
            if (_services is null || message?.GetType().GetProperty("SystemWarnings") is not { } property || property.GetValue(message) is not IList warnings)
                return;
            var model = property.PropertyType.GetGenericArguments()[0];
            var texts = _services.GetRequiredService<ChannelTexts>();
            foreach (var finding in await _services.GetRequiredService<ChannelHealthReader>().ReadAsync())
                warnings.Add(ToModel(model, finding.Level, await texts.ToTextAsync(finding.Message)));
        }
        catch (Exception exception)
        {
            await LogAsync(exception);
        }
    }

    private static object ToModel(Type type, HealthLevel level, string text)
    {
        var model = Activator.CreateInstance(type)!;
        var levelProperty = type.GetProperty("Level")!;
        levelProperty.SetValue(model, Enum.Parse(levelProperty.PropertyType, level.ToString()));
        type.GetProperty("Text")!.SetValue(model, text);
        return model;
    }

    private async Task LogAsync(Exception exception)
    {
        try
        {
            await _services!.GetRequiredService<ILogger>().ErrorAsync($"{AmazonChannelDefaults.SystemName}: the channel's system warnings could not be made", exception);
        }
        catch (Exception)
        {
            // the page of warnings is shown without them
        }
    }
}
