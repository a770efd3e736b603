using Nop.Core;

namespace Nop.Data.Migrations;

/// <summary>Marks a migration of an update to a version of nopCommerce.</summary>
public class NopUpdateMigrationAttribute : NopMigrationAttribute
{
    public NopUpdateMigrationAttribute(string dateTime, string nopVersion, UpdateMigrationType migrationType)
        : base(dateTime, nopVersion, migrationType, MigrationProcessType.Update) =>
        ApplyInDbOnDebugMode = !nopVersion.Equals(NopVersion.CURRENT_VERSION, StringComparison.OrdinalIgnoreCase);
}
