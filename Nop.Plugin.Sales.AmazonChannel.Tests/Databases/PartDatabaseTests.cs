using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>On each kind of database a narrow entity writes its own columns and leaves the others of its row alone.</summary>
public sealed class PartDatabaseTests(DatabaseKind kind) : DatabaseFixture(kind)
{
    [Test]
    public async Task Settings_of_an_account_are_written_without_the_rest_although_the_whole_account_is_given()
    {
        var account = await KeptAsync(Account());
        await Shop.DoAsync(async services =>
        {
            account.Name = "Another name";
            account.Active = false;
            account.AttentionReason = "what the page has read";
            account.ClientSecret = "another secret";
            account.DryRun = false;
            await services.GetRequiredService<IRepository<AccountSettings>>().UpdateAsync(account, false);
        });

        var stored = Stored<AmazonAccount>(account.Id);
        Assert.That((stored.Name, stored.Active), Is.EqualTo(("Another name", false)));
        Assert.That((stored.AttentionReason, stored.ClientSecret, stored.DryRun), Is.EqualTo(("stopped", "secret", true)));
    }

    [Test]
    public async Task Each_part_of_an_account_is_written_by_itself()
    {
        var id = (await KeptAsync(Account())).Id;
        await UpdateAsync(new AccountStops { Id = id, OutboundStoppedReason = "a role is missing" });
        await UpdateAsync(new AccountSwitches { Id = id, Active = false, DryRun = false, RulesVersion = 7 });
        await UpdateAsync(new AccountSecrets { Id = id, ClientSecret = "new", RefreshToken = "new token", SecretEnteredOnUtc = Moment });
        await UpdateAsync(new AccountPlace { Id = id, StoreUrl = "https://shop.example/" });

        var stored = Stored<AmazonAccount>(id);
        Assert.Multiple(() =>
        {
            Assert.That((stored.AttentionReason, stored.OutboundStoppedReason), Is.EqualTo(((string?)null, "a role is missing")));
            Assert.That((stored.Active, stored.DryRun, stored.RulesVersion), Is.EqualTo((false, false, 7)));
            Assert.That((stored.ClientSecret, stored.RefreshToken, stored.SecretEnteredOnUtc), Is.EqualTo(("new", "new token", Moment)));
            Assert.That((stored.StoreUrl, stored.Name), Is.EqualTo(("https://shop.example/", "One")));
        });
    }

    [Test]
    public async Task Window_and_progress_of_a_sync_are_written_apart()
    {
        var id = (await KeptAsync(new AmazonSyncState { AccountId = 77, PageToken = "token", LastError = "an error", RemovedOnUtc = Moment })).Id;
        await UpdateAsync(new SyncProgress { Id = id, LastRunOrders = 3 });
        await UpdateAsync(new SyncWindow { Id = id, WatermarkUtc = Moment, WindowVersion = 2 });

        var stored = Stored<AmazonSyncState>(id);
        Assert.That((stored.AccountId, stored.LastRunOrders, stored.LastError), Is.EqualTo((77, 3, (string?)null)));
        Assert.That((stored.WatermarkUtc, stored.PageToken, stored.WindowVersion, stored.RemovedOnUtc), Is.EqualTo(((DateTime?)Moment, (string?)null, 2, (DateTime?)Moment)));
    }

    [Test]
    public async Task A_row_that_is_gone_is_not_made_again()
    {
        await UpdateAsync(new AccountStops { Id = 987654, AttentionReason = "gone" });

        Assert.That(Shop.All<AmazonAccount>().Select(account => account.Id), Has.None.EqualTo(987654));
    }

    private static DateTime Moment => new(2026, 3, 1, 12, 30, 15, DateTimeKind.Utc);

    private static AmazonAccount Account() => new()
    {
        Name = "One", ClientId = "id", ClientSecret = "secret", RefreshToken = "token", AttentionReason = "stopped", DryRun = true,
        SecretEnteredOnUtc = Moment.AddDays(-1), ConnectedOnUtc = Moment.AddDays(-1), OrdersPlacedAfterUtc = Moment.AddDays(-1)
    };

    private Task UpdateAsync<T>(T part) where T : Nop.Core.BaseEntity => Shop.DoAsync(services => services.GetRequiredService<IRepository<T>>().UpdateAsync(part, false));

    private T Stored<T>(int id) where T : Nop.Core.BaseEntity => Shop.All<T>().Single(row => row.Id == id);
}
