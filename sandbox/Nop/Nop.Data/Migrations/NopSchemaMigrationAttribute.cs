namespace Nop.Data.Migrations;

/// <summary>Marks a migration that runs at every start until it is applied, whatever its process type.</summary>
public class NopSchemaMigrationAttribute : NopMigrationAttribute
{
    public NopSchemaMigrationAttribute(string dateTime, string description, MigrationProcessType targetMigrationProcess = MigrationProcessType.Update)
        : base(dateTime, description, targetMigrationProcess) => IsSchemaMigration = true;
}
