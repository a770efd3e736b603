using System.Reflection;
using FluentMigrator.Infrastructure;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Initialization;

namespace Nop.Data.Migrations;

/// <summary>Runs the migrations of an assembly one by one, oldest first, and remembers each; back in the other direction.</summary>
internal sealed class MigrationManager(
    IFilteringMigrationSource source, IMigrationRunner runner, IMigrationRunnerConventions conventions, IVersionLoader versions, MigrationTypes types) : IMigrationManager
{
    public void ApplyUpMigrations(Assembly assembly, MigrationProcessType migrationProcessType = MigrationProcessType.Installation, bool commitVersionOnly = false)
    {
        // when versions are only noted, migrations of no particular process are left alone
        var exactly = commitVersionOnly && migrationProcessType != MigrationProcessType.NoMatter;
        bool IsWanted(NopMigrationAttribute migration) =>
            migration.TargetMigrationProcess == migrationProcessType
            || !exactly && (migrationProcessType == MigrationProcessType.NoMatter || migration.TargetMigrationProcess == MigrationProcessType.NoMatter);
        foreach (var migration in Find(assembly, IsWanted, applied: false).OrderBy(m => m.Version))
            ApplyUpMigration(migration, commitVersionOnly);
    }

    public void ApplyUpSchemaMigrations(Assembly assembly)
    {
        foreach (var migration in Find(assembly, m => m.IsSchemaMigration, applied: false).OrderBy(m => m.Version))
            ApplyUpMigration(migration);
    }

    public void ApplyDownMigrations(Assembly assembly)
    {
        foreach (var migration in Find(assembly, _ => true, applied: true).OrderByDescending(m => m.Version))
            ApplyDownMigration(migration);
    }

    public void ApplyUpMigration(IMigrationInfo migration, bool commitVersionOnly = false)
    {
        if (!commitVersionOnly)
            runner.Up(migration.Migration);
        if (migration.Migration.GetType().GetCustomAttribute<NopMigrationAttribute>()?.ApplyInDbOnDebugMode ?? true)
            versions.UpdateVersionInfo(migration.Version, migration.Description ?? migration.Migration.GetType().Name);
    }

    public void ApplyDownMigration(IMigrationInfo migration)
    {
        runner.Down(migration.Migration);
        versions.DeleteVersion(migration.Version);
    }

    /// <summary>Creates the host's tables, all or none, unless they are there.</summary>
    internal void ApplyHostSchema()
    {
        versions.LoadVersionInfo();
        var schema = conventions.GetMigrationInfoForMigration(new HostSchema());
        if (versions.VersionInfo.HasAppliedMigration(schema.Version))
            return;
        runner.Processor.BeginTransaction();
        try
        {
            ApplyUpMigration(schema);
            runner.Processor.CommitTransaction();
        }
        catch
        {
            runner.Processor.RollbackTransaction();
            throw;
        }
    }

    private List<IMigrationInfo> Find(Assembly assembly, Func<NopMigrationAttribute, bool> isWanted, bool applied)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        versions.LoadVersionInfo();
        var found = source.GetMigrations(type =>
            type.Assembly == assembly && types.Sees(type) && type.GetCustomAttribute<NopMigrationAttribute>() is { } migration
            && versions.VersionInfo.HasAppliedMigration(migration.Version) == applied && isWanted(migration));
        return [.. found.Select(conventions.GetMigrationInfoForMigration)];
    }
}
