using Mono.Cecil;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.RealHost;

/// <summary>The checks against a real host find what they look for: here the stand-ins are the host, once as they are and once with a fault for each check.</summary>
public sealed class HostCheckTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void MakeFaultyHost()
    {
        _folder = Directory.CreateTempSubdirectory("faulty-host-").FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        Change("Nop.Core", core =>
        {
            core.GetType("Nop.Core.Domain.Orders.Order").Methods.Single(method => method.Name == "set_OrderGuid").Name = "set_OrderUuid";
            core.GetType("Nop.Core.Domain.Orders.OrderStatus").Fields.Single(field => field.Name == "Complete").Constant = 31;
        });
        Change("Nop.Data", data => data.Assembly.Name.Version = new Version(4, 80, 0, 0));
        Change("Nop.Services", services =>
        {
            services.GetType("Nop.Services.ScheduleTasks.IScheduleTask").Methods.Add(
                new MethodDefinition("PauseAsync", MethodAttributes.Public | MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot, services.TypeSystem.Void));
            services.GetType("Nop.Services.ScheduleTasks.IScheduleTaskService").Methods.Single(method => method.Name == "GetAllTasksAsync").Parameters[0].Constant = true;
        });
        Change("Nop.Web.Framework", framework => framework.GetType("Nop.Web.Framework.Infrastructure.AdminWidgetZones").Methods.Single(method => method.Name == "get_OrderDetailsBlock")
            .Body.Instructions.Single(step => step.Operand is string).Operand = "elsewhere");
    }

    [OneTimeTearDown]
    public void RemoveFaultyHost() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_stand_ins_themselves_are_no_cause_for_complaint()
    {
        using var host = new HostFolder(AppContext.BaseDirectory);
        using var plugin = host.Read(typeof(AmazonChannelPlugin).Assembly.Location);

        Assert.Multiple(() =>
        {
            Assert.That(HostReferences.Unresolved(plugin), Is.Empty);
            Assert.That(HostReferences.Newer(plugin, host), Is.Empty);
            Assert.That(HostContracts.Missing(plugin), Is.Empty);
        });
    }

    [Test]
    public void A_member_under_another_name_an_older_file_and_a_new_demand_are_found()
    {
        using var host = new HostFolder(_folder);
        using var plugin = host.Read(typeof(AmazonChannelPlugin).Assembly.Location);

        Assert.Multiple(() =>
        {
            Assert.That(HostReferences.Unresolved(plugin), Has.One.Items.And.One.Contain("Order::set_OrderGuid"));
            Assert.That(HostReferences.Newer(plugin, host), Has.One.Items.And.One.Contain("Nop.Data 4.90.0.0: the host has 4.80.0.0"));
            Assert.That(HostContracts.Missing(plugin), Has.Exactly(2).Items.And.All.Contain("PauseAsync")
                .And.One.Contain("SynchronizationTask lacks").And.One.Contain("OutboundTask lacks"));
        });
    }

    [TestCase("Nop.Core", "OrderStatus.Complete: 30 here, 31 there")]
    [TestCase("Nop.Services", "showHidden is False here, True there")]
    [TestCase("Nop.Web.Framework", "\"admin_order_details_block\" here, \"elsewhere\" there")]
    public void Another_value_is_found(string assembly, string words)
    {
        using var standIn = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        using var faulty = ModuleDefinition.ReadModule(Path.Combine(_folder, $"{assembly}.dll"));

        Assert.That(HostValues.Different(standIn, faulty), Has.One.Items.And.One.Contain(words));
        Assert.That(HostValues.Different(standIn, standIn), Is.Empty);
    }

    private void Change(string assembly, Action<ModuleDefinition> change)
    {
        using var host = new HostFolder(AppContext.BaseDirectory);
        using var module = host.Read(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        change(module);
        module.Write(Path.Combine(_folder, $"{assembly}.dll"));
    }
}
