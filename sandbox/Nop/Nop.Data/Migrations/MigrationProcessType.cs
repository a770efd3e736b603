namespace Nop.Data.Migrations;

/// <summary>When a migration runs.</summary>
public enum MigrationProcessType
{
    NoMatter,
    Installation,
    Update
}
