using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Infrastructure;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>What the plugin registers with the host.</summary>
public class StartupTests
{
    private readonly ServiceCollection _services = [];

    [OneTimeSetUp]
    public void Register() => new NopStartup().ConfigureServices(_services, new ConfigurationBuilder().Build());

    // CommonModelFactory.PreparePluginsOverrideSameInterfaceWarningModelAsync
    [Test]
    public void The_host_finds_no_service_with_several_types_to_warn_of() =>
        Assert.That(_services.Where(service => service.ImplementationType is not null && service.ServiceType.FullName?.StartsWith("Nop.", StringComparison.Ordinal) == true)
            .GroupBy(service => service.ServiceType).Where(same => same.Count() > 1).Select(same => same.Key.Name), Is.Empty);

    [Test]
    public void Each_kind_has_a_sender() => Assert.That(_services.Count(service => service.ServiceType == typeof(ISubmissionSender)), Is.EqualTo(Enum.GetValues<Domain.SubmissionKind>().Length));
}
