using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Sandbox;
using Nop.Web.Framework.Sandbox;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>A process that does nothing but one sync on a shop's database, and says on standard output what it is about to write.</summary>
internal static class Importer
{
    public const string DatabaseVariable = "AMAZON_CHANNEL_IMPORTER_DATABASE";
    public const string ClockVariable = "AMAZON_CHANNEL_IMPORTER_CLOCK";

    public static bool IsWanted => Environment.GetEnvironmentVariable(DatabaseVariable) is not null;

    public static async Task<int> RunAsync()
    {
        try
        {
            var time = new ManualTimeProvider(DateTimeOffset.Parse(Environment.GetEnvironmentVariable(ClockVariable)!, CultureInfo.InvariantCulture));
            await using var services = Build(Environment.GetEnvironmentVariable(DatabaseVariable)!, time);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OrderSynchronizer>().RunAsync();
            return 0;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(exception.ToString());
            return 1;
        }
    }

    private static ServiceProvider Build(string database, TimeProvider time)
    {
        var plugin = typeof(AmazonChannelPlugin).Assembly;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new AmazonQuotas(options => new ManualTokenBucket(options, time)));
        services.AddNopCommerce(new HostOptions
        {
            DatabaseFile = database,
            Time = time,
            PluginDirectory = Path.Combine(AppContext.BaseDirectory, "Plugin"),
            BeforeWrite = Console.Out.WriteLine
        }, plugin);
        services.AddNopWebFramework(plugin);
        return services.BuildServiceProvider();
    }
}
