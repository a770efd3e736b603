using System.Globalization;
using FluentMigrator;

namespace Nop.Data.Migrations;

/// <summary>Marks a migration; its date becomes the version number.</summary>
public class NopMigrationAttribute : MigrationAttribute
{
    public NopMigrationAttribute(string dateTime, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(dateTime, null, null, null, targetMigrationProcess)
    {
    }

    public NopMigrationAttribute(string dateTime, string description, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(dateTime, description, null, null, targetMigrationProcess)
    {
    }

    public NopMigrationAttribute(string dateTime, string nopVersion, UpdateMigrationType updateMigrationType,
        MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(dateTime, null, nopVersion, updateMigrationType, targetMigrationProcess)
    {
    }

    private NopMigrationAttribute(string dateTime, string description, string nopVersion, UpdateMigrationType? type, MigrationProcessType process)
        : base(VersionOf(dateTime, type), DescriptionOf(dateTime, description, nopVersion, type)) => TargetMigrationProcess = process;

    public virtual MigrationProcessType TargetMigrationProcess { get; }
    public virtual bool IsSchemaMigration { get; protected set; }
    public virtual bool ApplyInDbOnDebugMode { get; protected set; } = true;

    private static long VersionOf(string dateTime, UpdateMigrationType? type) =>
        DateTime.ParseExact(dateTime, NopMigrationDefaults.DateFormats, CultureInfo.InvariantCulture).Ticks + (int)(type ?? 0);

    private static string DescriptionOf(string dateTime, string description, string nopVersion, UpdateMigrationType? type)
    {
        if (!string.IsNullOrEmpty(description))
            return description;
        if (string.IsNullOrEmpty(nopVersion))
            throw new Core.NopException($"The migration of {dateTime} has neither a description nor a version of nopCommerce. Give it a description.");
        return type is null ? null : string.Format(NopMigrationDefaults.UpdateMigrationDescription, nopVersion, type);
    }
}
