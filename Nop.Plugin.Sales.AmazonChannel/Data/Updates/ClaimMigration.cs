using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Claims are told to be held by a beat, no longer by a moment of one machine's clock. Permits to send, which stand in the same table, stay: without them something would be sent twice.</summary>
[NopMigration("2026-11-28 04:10:03", "Sales.AmazonChannel 1.1.0 beat of claims", MigrationProcessType.Update)]
public class ClaimMigration : ChannelMigration
{
    private const string ExpiresOnUtc = "ExpiresOnUtc";

    /// <inheritdoc />
    public override void Up()
    {
        Column<ChannelClaim>(nameof(ChannelClaim.Beat), column => column.AsInt64().NotNullable().WithDefaultValue(0));
        if (!Schema.Table(NameCompatibilityManager.GetTableName(typeof(ChannelClaim))).Column(ExpiresOnUtc).Exists())
            return;

        // whoever held one with 1.0.0 is gone
        IfDatabase(IsPostgres).Execute.Sql(Forget("\""));
        IfDatabase(database => !IsPostgres(database)).Execute.Sql(Forget(""));
        DropColumn<ChannelClaim>(ExpiresOnUtc);
    }

    /// <inheritdoc />
    public override void Down()
    {
        Column<ChannelClaim>(ExpiresOnUtc, column => column.AsDateTime2().NotNullable().WithDefaultValue(new DateTime(2000, 1, 1)));
        DropColumn<ChannelClaim>(nameof(ChannelClaim.Beat));
    }

    // the only one that takes names without quotation marks for lower case
    private static bool IsPostgres(string database) => database.StartsWith("Postgre", StringComparison.OrdinalIgnoreCase);

    private static string Forget(string quote) =>
        $"DELETE FROM {quote}{NameCompatibilityManager.GetTableName(typeof(ChannelClaim))}{quote} WHERE {quote}{nameof(ChannelClaim.Name)}{quote} NOT LIKE '{ChannelClaim.PermitPrefix}%'";
}
