using System.Globalization;
using System.Text;
using AmazonSimulator;
using AmazonSimulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Localization;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>A shop that 1.0.0 left is updated as the host does it: nothing is lost, nothing is sent twice, and no order changes that Amazon has not changed.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.Postgres)]
[TestFixture(DatabaseKind.MariaDb)]
public sealed class UpdateTests(DatabaseKind kind)
{
    private const string Late = "111-1000000-0000017";
    private const string BeingCancelled = "111-1000000-0000032";

    private static readonly string[] HostTables =
    [
        "Order", "OrderItem", "OrderNote", "Shipment", "ShipmentItem", "Address", "Customer", "Product", "ProductAttributeCombination", "ProductWarehouseInventory", "StockQuantityHistory", "GenericAttribute", "QueuedEmail"
    ];

    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private TestDatabase _database = null!;
    private TestShop _shop = null!;
    private TestShop _node = null!;
    private Version100 _left = null!;

    [SetUp]
    public async Task LeaveAsync()
    {
        _database = NeededDatabase.Create(kind);
        (_shop, _node, _left) = await Version100.LeaveAsync(_database);
    }

    [TearDown]
    public async Task RemoveAsync()
    {
        if (_node is not null)
            await _node.DisposeAsync();
        if (_shop is not null)
            await _shop.DisposeAsync();
        _database?.Dispose();
    }

    [Test]
    public async Task The_tables_are_those_of_a_new_installation_and_they_go_with_the_plugin()
    {
        await UpdateAsync();
        using var database = NeededDatabase.Create(kind);
        await using var installed = await TestShop.StartAsync(connect: false, database: database);
        Assert.That(SchemaOf(_database), Is.EqualTo(SchemaOf(database)));

        await _node.Lifecycle.UninstallAsync(AmazonChannelDefaults.SystemName);
        Assert.That(_database.PluginTables(), Is.Empty);
        Assert.That(Migrations(), Is.Empty);
    }

    [Test]
    public async Task Every_row_and_value_of_1_0_0_is_there_afterwards()
    {
        var before = Rows([.. _database.PluginTables(), .. HostTables]);
        await UpdateAsync();
        var after = Rows(before.Keys);

        // claims mean nothing across an update; permits to send stand in the same table and stay
        before["AmazonChannel_Claim"] = [.. before["AmazonChannel_Claim"].Where(row => row["Name"].StartsWith("sent/", StringComparison.Ordinal)).Select(row => Only(row, ["Id", "Name", "Owner"]))];
        before["AmazonChannel_Account"] = [.. before["AmazonChannel_Account"].Select(UpdatedAccount)];
        before["AmazonChannel_Order"] = [.. before["AmazonChannel_Order"].Select(UpdatedOrder)];
        before["AmazonChannel_Submission"] = [.. before["AmazonChannel_Submission"].Select(UpdatedSubmission)];
        Assert.That(before.Where(table => table.Value.Count == 0).Select(table => table.Key), Is.SubsetOf(new[] { "GenericAttribute", "QueuedEmail" }));
        foreach (var (table, rows) in before)
            Assert.That(after[table].Select(row => Line(Only(row, rows.SelectMany(known => known.Keys)))), Is.EqualTo(rows.Select(Line)), table);
    }

    [Test]
    public async Task Twice_is_as_once()
    {
        await UpdateAsync();
        var once = State();
        await UpdateAsync();
        Assert.That(State(), Is.EqualTo(once));

        // as if the host had not come to note the migrations
        _database.Execute($"DELETE FROM {_database.Quoted("MigrationVersionInfo")} WHERE {_database.Quoted("Description")} LIKE 'Sales.AmazonChannel 1.%'");
        await UpdateAsync();
        Assert.That(State(), Is.EqualTo(once));
    }

    [Test]
    public async Task Broken_off_at_any_write_and_begun_anew_it_comes_to_the_same_end()
    {
        await UpdateAsync();
        var whole = State();
        var failures = new List<string>();
        var steps = 0;
        for (string? broken = ""; broken is not null; steps++)
        {
            _left.LoadPlugin(_shop);
            broken = await BreakOffAsync(steps);
            await UpdateAsync();
            if (State() != whole)
                failures.Add($"step {steps}, {broken}");
        }

        TestContext.Out.WriteLine($"{steps} steps");
        Assert.That(steps, Is.GreaterThan(8), "the writes were not seen");
        Assert.That(failures, Is.Empty);
    }

    [Test]
    public async Task Texts_are_added_and_what_people_wrote_stays()
    {
        await UpdateAsync();
        var current = ChannelResources.Read();
        foreach (var language in _node.All<Language>())
        {
            var texts = _node.All<LocaleStringResource>().Where(text => text.LanguageId == language.Id).ToDictionary(text => text.ResourceName, text => text.ResourceValue, StringComparer.OrdinalIgnoreCase);
            Assert.That(texts.Keys, Is.EquivalentTo(current.Keys).IgnoreCase, language.Name);
            var isEnglish = language.LanguageCulture == "en-US";
            Assert.That(texts["Plugins.Sales.AmazonChannel.Order.ViewAll"], Is.EqualTo(isEnglish ? "All orders of the marketplace" : "Alle Amazon-Bestellungen"));
            Assert.That(texts["Plugins.Sales.AmazonChannel.Orders.BackToList"], Is.EqualTo(current["Plugins.Sales.AmazonChannel.Orders.BackToList"]), "German had none");
            if (isEnglish)
                Assert.That(texts.Where(text => text.Value != current[text.Key]).Select(text => text.Key), Is.EqualTo(new[] { "plugins.sales.amazonchannel.order.viewall" }));
        }
    }

    [Test]
    public async Task The_first_sync_changes_no_order_that_Amazon_has_not_changed()
    {
        await UpdateAsync();
        var before = Rows(HostTables);
        // all of Amazon's answers once more
        await _node.DoAsync(async services =>
        {
            var states = services.GetRequiredService<IRepository<AmazonSyncState>>();
            foreach (var state in await states.Table.ToListAsync())
            {
                state.WatermarkUtc = null;
                await states.UpdateAsync(state, false);
            }
        });
        await SyncWithoutSendingAsync();

        Assert.That(_node.All<AmazonSyncState>().Single(state => state.AccountId == 1).LastRunOrders, Is.EqualTo(Version100.AmazonOrders.Count));
        var late = Row(Late);
        Assert.That(late.State, Is.EqualTo(ImportState.Imported), "1.0.0 has failed at it, so that it is new");
        var after = Rows(HostTables);
        foreach (var (table, rows) in before)
        {
            var known = rows.Select(row => row["Id"]).ToHashSet();
            Assert.That(after[table].Where(row => known.Contains(row["Id"])).Select(row => Line(table == "Product" ? WithSold(row, late) : row)), Is.EqualTo(rows.Select(Line)), table);
            Assert.That(after[table].Where(row => !known.Contains(row["Id"])).Select(row => IsOf(table, row, late)), Is.All.True, table);
        }
    }

    [Test]
    public async Task What_1_0_0_has_noted_is_not_noted_again_when_Amazon_changes_the_order()
    {
        var before = Noted();
        await UpdateAsync();
        foreach (var order in Version100.AmazonOrders.Select(order => order["orderId"]!.ToString()))
            _shop.Amazon.Orders.Change(order, _shop.Time.GetUtcNow(), _ => { });
        await SyncWithoutSendingAsync();

        var after = Noted();
        after.Remove(Row(Late).OrderId);
        Assert.That(before, Has.Count.GreaterThan(20));
        Assert.That(after, Is.EqualTo(before));
    }

    [Test]
    public async Task Nothing_is_sent_twice_and_what_was_under_way_comes_to_its_end()
    {
        await UpdateAsync();
        var before = _node.All<AmazonSubmission>().ToDictionary(submission => submission.UniqueKey);
        await OpenFeedAsync(before[CancelRequests.KeyOf(Row(BeingCancelled).Id)]);
        await _node.PassAsync(FiveMinutes, 6);

        var after = _node.All<AmazonSubmission>().ToDictionary(submission => submission.UniqueKey);
        Assert.Multiple(() =>
        {
            Assert.That(after.Keys, Is.EquivalentTo(before.Keys));
            foreach (var (key, was) in before)
            {
                var isUnderWay = was.State is SubmissionState.Requested or SubmissionState.Sent;
                Assert.That(after[key].State, Is.EqualTo(isUnderWay ? SubmissionState.Accepted : was.State), $"{key}: {after[key].Reason}");
            }

            Assert.That(_shop.Amazon.SentTwice(), Is.Empty);
            Assert.That(_shop.Amazon.Feeds.Refunds.Select(refund => refund.Amount), Is.EqualTo(new[] { 20m }), "the one that was confirmed and not yet sent");
            Assert.That(_shop.Amazon.Calls.Of(Operations.ConfirmShipment).Count(call => call.Status == 204), Is.EqualTo(before.Values.Count(was => was is { Kind: SubmissionKind.Ship, State: SubmissionState.Requested })));
            Assert.That(_shop.Amazon.Calls.Count(Operations.CreateFeed), Is.EqualTo(3), "the open one, a cancellation, a refund");
            Assert.That(_node.All<OrderNote>().Select(note => (note.OrderId, note.Note)), Is.Unique);
        });
    }

    private async Task SyncWithoutSendingAsync()
    {
        foreach (var operation in new[] { Operations.ConfirmShipment, Operations.CreateFeedDocument, Operations.GetFeed })
            _shop.Amazon.Faults.Always(operation, Fault.Status(503));
        _shop.Time.Advance(TimeSpan.FromMinutes(10));
        await _node.SyncAsync();
    }

    private Task UpdateAsync() => _node.Lifecycle.UpdateAsync(AmazonChannelDefaults.SystemName, "1.0.0");

    // null when it came to its end before
    private async Task<string?> BreakOffAsync(int writes)
    {
        string? broken = null;
        var count = 0;
        _node.BeforeWrite = _node.BeforeMigration = write =>
        {
            if (count++ < writes)
                return;
            broken ??= write;
            throw new InvalidOperationException($"broken off before {write}");
        };
        try
        {
            await UpdateAsync();
        }
        catch (Exception) when (broken is not null)
        {
            // the host's start ends here; the next one begins anew
        }
        finally
        {
            _node.BeforeWrite = _node.BeforeMigration = null;
        }

        return broken;
    }

    // Amazon knows the feed that 1.0.0 has sent and not heard of since
    private async Task OpenFeedAsync(AmazonSubmission submission)
    {
        var account = (await _node.DoAsync(services => services.GetRequiredService<AccountService>().GetAllAsync())).Single(account => account.Active);
        var xml = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <AmazonEnvelope><Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>A1SELLER</MerchantIdentifier></Header><MessageType>OrderAcknowledgement</MessageType>
            <Message><MessageID>{submission.Id}</MessageID><OrderAcknowledgement><AmazonOrderID>{BeingCancelled}</AmazonOrderID><StatusCode>Failure</StatusCode>
            <Item><AmazonOrderItemCode>10000000001</AmazonOrderItemCode><CancelReason>NoInventory</CancelReason></Item></OrderAcknowledgement></Message></AmazonEnvelope>
            """;
        await _node.DoAsync(async services =>
        {
            var api = services.GetRequiredService<IFeedsApi>();
            var connection = services.GetRequiredService<AccountCredentials>().Connect(account);
            var feeds = services.GetRequiredService<IRepository<AmazonFeed>>();
            var feed = await feeds.Table.FirstAsync(feed => feed.Id == submission.FeedRowId);
            feed.FeedId = await api.CreateFeedAsync(connection, feed.FeedType, ["ATVPDKIKX0DER"], await api.UploadAsync(connection, Encoding.UTF8.GetBytes(xml)));
            await feeds.UpdateAsync(feed, false);
        });
    }

    private AmazonOrder Row(string amazonOrderId) => _node.All<AmazonOrder>().Single(row => row.AmazonOrderId == amazonOrderId && row.AccountId == 1);

    private Dictionary<int, List<string>> Noted() => _node.All<OrderNote>().GroupBy(note => note.OrderId).ToDictionary(order => order.Key, order => order.Select(note => note.Note).ToList());

    private static bool IsOf(string table, IReadOnlyDictionary<string, string> row, AmazonOrder order) => table switch
    {
        "Order" => row["Id"] == $"{order.OrderId}",
        "OrderItem" or "OrderNote" => row["OrderId"] == $"{order.OrderId}",
        "Address" => row["Id"] == $"{order.BillingAddressId}" || row["Id"] == $"{order.ShippingAddressId}",
        "Customer" => row["Id"] == $"{order.CustomerId}",
        "StockQuantityHistory" => row["QuantityAdjustment"] == "-1",
        _ => false
    };

    // as if the order had not been sold
    private IReadOnlyDictionary<string, string> WithSold(IReadOnlyDictionary<string, string> product, AmazonOrder order)
    {
        var pieces = _node.All<AmazonOrderItem>().Where(line => line.AmazonOrderRowId == order.Id && $"{line.ProductId}" == product["Id"]).Sum(line => line.StockTaken);
        return pieces == 0 ? product : new Dictionary<string, string>(product) { ["StockQuantity"] = (int.Parse(product["StockQuantity"], CultureInfo.InvariantCulture) + pieces).ToString(CultureInfo.InvariantCulture) };
    }

    // the 14 days that 1.0.0 proposed are the 21 that a Pending order may last, and what stood still for a refusal is tried again
    private static IReadOnlyDictionary<string, string> UpdatedAccount(IReadOnlyDictionary<string, string> row) => With(row, ("OutboundStoppedReason", "NULL"),
        ("PendingReservationDays", row["PendingReservationDays"] == "14" ? "21" : row["PendingReservationDays"]));

    // 1.0.0 had one state for what Amazon cancelled and what the channel cancelled for the buyer
    private static IReadOnlyDictionary<string, string> UpdatedOrder(IReadOnlyDictionary<string, string> row) =>
        row["StateId"] == $"{(int)ImportState.Cancelled}" && row["AmazonStatus"] != "CANCELLED" ? With(row, ("StateId", $"{(int)ImportState.CancelledForBuyer}")) : row;

    // shipments that were held look again by themselves
    private IReadOnlyDictionary<string, string> UpdatedSubmission(IReadOnlyDictionary<string, string> row) =>
        row["StateId"] == $"{(int)SubmissionState.Held}" && row["KindId"] == $"{(int)SubmissionKind.Ship}"
            ? With(row, ("StateId", $"{(int)SubmissionState.Postponed}"), ("NextAttemptOnUtc", kind == DatabaseKind.Sqlite ? "2026-01-01T00:00:00" : "2026-01-01 00:00:00.000000"))
            : row;

    private static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> row, params (string Column, string Value)[] cells)
    {
        var changed = new Dictionary<string, string>(row, StringComparer.OrdinalIgnoreCase);
        foreach (var (column, value) in cells)
            changed[column] = value;
        return changed;
    }

    private static IReadOnlyDictionary<string, string> Only(IReadOnlyDictionary<string, string> row, IEnumerable<string> columns) =>
        columns.Distinct().Where(row.ContainsKey).ToDictionary(column => column, column => row[column]);

    private string State() => string.Join('\n', [
        .. SchemaOf(_database), .. Migrations(),
        .. Rows([.. _database.PluginTables(), .. HostTables]).SelectMany(table => table.Value.Select(row => $"{table.Key} {Line(row)}")),
        .. _node.All<LocaleStringResource>().Select(text => $"{text.LanguageId} {text.ResourceName} {text.ResourceValue}").Order(StringComparer.Ordinal)
    ]);

    // SQLite alters no columns and holds texts of any length: what was made narrower there stays so
    private IReadOnlyList<string> SchemaOf(TestDatabase database) => kind != DatabaseKind.Sqlite ? DatabaseSchema.OfPlugin(database)
        : [.. DatabaseSchema.OfPlugin(database).Select(line => line.StartsWith("column AmazonChannel_Order.Problems ", StringComparison.Ordinal) ? line.Replace("(400)", "(1000)", StringComparison.Ordinal) : line)];

    private IEnumerable<string> Migrations() => _database.Read($"SELECT {_database.Quoted("Description")} AS d FROM {_database.Quoted("MigrationVersionInfo")} ORDER BY {_database.Quoted("Version")}")
        .Select(row => row["d"]).Where(description => description.StartsWith("Sales.AmazonChannel", StringComparison.Ordinal));

    private Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows(IEnumerable<string> tables) =>
        tables.ToDictionary(table => table, table => _database.Read($"SELECT * FROM {_database.Quoted(table)} ORDER BY {_database.Quoted("Id")}"));

    private static string Line(IEnumerable<KeyValuePair<string, string>> row) => string.Join(" | ", row.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value}"));
}
