using System.Data.Common;
using FluentMigrator.Model;
using FluentMigrator.Runner;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.PostgreSQL;
using LinqToDB.Internal.DataProvider.PostgreSQL;
using LinqToDB.Mapping;
using Nop.Data;
using Npgsql;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>A PostgreSQL database as nopCommerce 4.90 uses it: every text is <c>citext</c>, so the database compares texts without case.</summary>
internal sealed class PostgresDatabase(string connectionString, Action<string>? beforeWrite) : ShopDatabase(connectionString, Provider, Schema, beforeWrite)
{
    private static readonly TextProvider Provider = new();
    private static readonly MappingSchema Schema = Map();

    internal override void AddRunner(IMigrationRunnerBuilder runner) => runner.AddPostgres92();

    internal override void Adapt(ColumnDefinition column)
    {
        if (column.Type != System.Data.DbType.String)
            return;
        column.Type = null;
        column.CustomType = "citext";
    }

    public override void Dispose()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static MappingSchema Map()
    {
        var schema = new MappingSchema("nop-postgres");
        schema.AddMetadataReader(new ServerMetadata(DataType.DateTime2));
        return schema;
    }

    // a text that is compared with a citext column must be one too, or the comparison is made with case
    private sealed class TextProvider() : PostgreSQLDataProvider(ProviderName.PostgreSQL92, PostgreSQLVersion.v92)
    {
        protected override void SetParameterType(DataConnection dataConnection, DbParameter parameter, DbDataType dataType) =>
            base.SetParameterType(dataConnection, parameter, dataType.SystemType == typeof(string) ? dataType.WithDbType("citext") : dataType);
    }
}
