using FluentMigrator.Runner.VersionTableInfo;

namespace Nop.Data.Migrations;

/// <summary>The table that remembers which migrations were applied.</summary>
internal sealed class MigrationVersionInfo : IVersionTableMetaData
{
    public bool OwnsSchema => true;
    public string SchemaName => string.Empty;
    public string TableName => nameof(MigrationVersionInfo);
    public string ColumnName => "Version";
    public string DescriptionColumnName => "Description";
    public string AppliedOnColumnName => "AppliedOn";
    public string UniqueIndexName => "UC_Version";
    public bool CreateWithPrimaryKey => false;
}
