using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Rights of the host, ids of the host's form, who cleared the log, and a claim that is held: as the pages behave.</summary>
[NonParallelizable]
public class SmallFaultTests
{
    private static readonly TestOrder First = new() { Id = "111-0000031-0000001" };
    private static readonly TestOrder Second = new() { Id = "111-0000031-0000002" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(First, Second);
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Who_may_not_export_gets_no_file_and_no_button()
    {
        Assert.That(await _admin.GetStringAsync("Admin/AmazonOrder/List"), Does.Contain("amazon-export-csv").And.Contain("amazon-export-xlsx"));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonSku/List"), Does.Contain("amazon-sku-export"));
        await TakeAwayAsync(StandardPermission.Orders.ORDERS_IMPORT_EXPORT);

        var list = await _admin.GetStringAsync("Admin/AmazonOrder/List");
        Assert.That(list, Does.Contain(ShopSite.TokenOf(list)).And.Not.Contain("amazon-export-csv").And.Not.Contain("amazon-export-xlsx"));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonSku/List"), Does.Contain("amazon-skus").And.Not.Contain("id=\"amazon-sku-export\""));
        foreach (var action in new[] { "ExportCsv", "ExportXlsx" })
            Assert.That(await PostAsync(list, $"Admin/AmazonOrder/{action}"), Does.Not.Contain(First.Id), action);
        using var skus = await _admin.GetAsync("Admin/AmazonSku/Export?accountId=1");
        Assert.That(skus.Content.Headers.ContentType?.MediaType, Is.Not.EqualTo("text/csv"));
    }

    [Test]
    public async Task Who_may_not_see_customers_or_products_finds_none()
    {
        var page = await _admin.GetStringAsync("Admin/AmazonChannel/AccountEdit/1");
        Assert.That(await PostAsync(page, "Admin/AccountConnection/Customers", ("text", "vendor@")), Does.Contain("vendor@yourstore.com"));
        Assert.That(await PostAsync(page, "Admin/AccountConnection/Products", ("text", "mu")), Does.Contain("Mug (MUG)"));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonSku/Products?term=mug"), Does.Contain("\"MUG\""));
        await TakeAwayAsync(StandardPermission.Customers.CUSTOMERS_VIEW, StandardPermission.Catalog.PRODUCTS_VIEW);

        Assert.That(await PostAsync(page, "Admin/AccountConnection/Customers", ("text", "vendor@")), Does.Contain("error").And.Not.Contain("vendor@yourstore.com"));
        Assert.That(await PostAsync(page, "Admin/AccountConnection/Products", ("text", "mu")), Does.Contain("error").And.Not.Contain("Mug (MUG)"));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonSku/Products?term=mug"), Does.Contain("error").And.Not.Contain("\"MUG\""));
    }

    [Test]
    public async Task Clearing_the_log_leaves_an_entry_that_says_who_did_it()
    {
        await _site.DoAsync(services => services.GetRequiredService<ChannelLog>().WriteAsync(ChannelLogLevel.Error, 1, "Old", "an entry of before"));
        await PostAsync(await _admin.GetStringAsync("Admin/AmazonLog/List"), "Admin/AmazonLog/Clear");

        var left = _site.All<AmazonLogEntry>().Single();
        Assert.That(left.CustomerId, Is.EqualTo(_site.All<Core.Domain.Customers.Customer>().Single(customer => customer.Email == "admin@yourstore.com").Id));
        Assert.That(left.Message, Does.Contain("admin@yourstore.com").And.Contain("entries"));
    }

    [Test]
    public async Task A_field_id_of_the_host_s_form_does_not_choose_another_message()
    {
        await _site.DoAsync(async services =>
        {
            foreach (var row in _site.All<AmazonOrder>())
                await services.GetRequiredService<Services.Outbound.Submissions>().EnsureAsync(new AmazonSubmission
                {
                    AccountId = 1, AmazonOrderRowId = row.Id, Kind = SubmissionKind.Ship, State = SubmissionState.Refused, UniqueKey = $"ship/{row.Id}", ShipmentId = row.Id, Reason = "Amazon refused the shipment"
                });
        });
        var (first, second) = (_site.All<AmazonSubmission>()[0], _site.All<AmazonSubmission>()[1]);
        var page = await _admin.GetStringAsync($"Admin/Order/Edit/{_site.OrderIdOf(First.Id)}");
        await PostAsync(page, $"Admin/AmazonOutbound/SetAside/{first.Id}?orderId={_site.OrderIdOf(First.Id)}", ("id", $"{second.Id}"), ("Id", $"{second.Id}"), ("orderId", "4711"));

        Assert.That(_site.All<AmazonSubmission>().Select(submission => submission.State), Is.EqualTo(new[] { SubmissionState.Dismissed, SubmissionState.Refused }));
    }

    [Test]
    public async Task A_claim_that_is_held_is_a_message()
    {
        var page = await _admin.GetStringAsync("Admin/AmazonChannel/Configure");
        await _site.DoAsync(async services =>
        {
            await using var held = await services.GetRequiredService<ChannelClaims>().TryClaimAsync("account/1");
            Assert.That(held, Is.Not.Null);
            var answer = await PostAsync(page, "Admin/AmazonChannel/AccountPause/1");
            Assert.That(answer, Does.Contain("The channel is at work on this very thing"));
        });
        Assert.That(_site.All<AmazonAccount>().Single().Active);
    }

    private Task TakeAwayAsync(params string[] rights) => _site.DoAsync(async services =>
    {
        foreach (var right in rights)
            await services.GetRequiredService<IPermissionService>().DeletePermissionAsync(right);
    });

    private async Task<string> PostAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", ShopSite.TokenOf(page)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))])
        };
        if (address.Contains("AccountConnection", StringComparison.Ordinal))
            request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        using var answer = await _admin.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }
}
