using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>An update gives the tables the database's collation, under which keys may become equal.</summary>
public sealed class CollationTests
{
    [Test]
    public async Task Of_two_carriers_that_become_one_the_older_stays_and_the_log_tells()
    {
        using var database = NeededDatabase.Create(DatabaseKind.MariaDbUnicode);
        var (shop, node, _) = await Version100.LeaveAsync(database);
        await using var left = shop;
        await using var updated = node;
        database.Execute("INSERT INTO AmazonChannel_CarrierName (Id, ShopName, CarrierCode) VALUES (901, 'Straßenpost', 'DHL'), (902, 'Strassenpost', 'UPS'), (903, 'Nachtpost', 'GLS')");

        await node.Lifecycle.UpdateAsync(AmazonChannelDefaults.SystemName, "1.0.0");

        Assert.Multiple(() =>
        {
            Assert.That(node.All<AmazonCarrierName>().Where(name => name.Id > 900).Select(name => name.ShopName), Is.EqualTo(new[] { "Straßenpost", "Nachtpost" }));
            Assert.That(node.All<AmazonLogEntry>().Single(entry => entry.Code == "Collation").Message,
                Does.Contain("\"Strassenpost\" was removed").And.Contain("\"Straßenpost\", which is older").And.Contain("utf8mb4_unicode_ci"));
            Assert.That(CollationsOf(database), Is.EqualTo(new[] { "utf8mb4_unicode_ci" }));
        });
    }

    [Test]
    public async Task In_a_database_of_another_character_set_the_tables_stay_utf8mb4()
    {
        using var database = NeededDatabase.Create(DatabaseKind.MariaDb);
        database.Execute("ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_swedish_ci");
        await using var shop = await TestShop.StartAsync(database: database);
        Assert.That(CollationsOf(database), Has.One.Items.And.All.StartWith("utf8mb4_"));
    }

    private static IEnumerable<string> CollationsOf(TestDatabase database) => database.Read(
        "SELECT DISTINCT COLLATION_NAME AS c FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'AmazonChannel%' AND COLLATION_NAME IS NOT NULL").Select(row => row["c"]);
}
