using System.Reflection;
using FluentMigrator.Infrastructure;

namespace Nop.Data.Migrations;

/// <summary>Applies and reverts the migrations of an assembly.</summary>
public interface IMigrationManager
{
    void ApplyUpMigrations(Assembly assembly, MigrationProcessType migrationProcessType = MigrationProcessType.Installation, bool commitVersionOnly = false);
    void ApplyUpSchemaMigrations(Assembly assembly);
    void ApplyDownMigrations(Assembly assembly);
    void ApplyDownMigration(IMigrationInfo migration);
    void ApplyUpMigration(IMigrationInfo migration, bool commitVersionOnly = false);
}
