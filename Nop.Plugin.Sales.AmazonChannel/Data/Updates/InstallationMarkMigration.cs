using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Data.Updates;

/// <summary>Room for the mark of the installation that connected an account. Accounts of 1.0.0 have none and are marked by the first run that finds the shop at their address.</summary>
[NopMigration("2026-11-28 04:17:30", "Sales.AmazonChannel 1.1.0 mark of the installation", MigrationProcessType.Update)]
public class InstallationMarkMigration : ChannelMigration
{
    /// <inheritdoc />
    public override void Up() => Column<AmazonAccount>(nameof(AmazonAccount.InstallationHash), column => column.AsString(64).Nullable());

    /// <inheritdoc />
    public override void Down() => DropColumn<AmazonAccount>(nameof(AmazonAccount.InstallationHash));
}
