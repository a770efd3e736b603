using FluentMigrator.Model;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Generators.MySql;
using LinqToDB;
using LinqToDB.DataProvider;
using LinqToDB.DataProvider.MySql;
using LinqToDB.Mapping;
using LinqToDB.SqlQuery;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using Nop.Data;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>
/// A MariaDB database as nopCommerce 4.90 uses MySQL: texts of a set length are NVARCHAR (three bytes a character: no emoji), others LONGTEXT of the database's own character set;
/// the collation compares without case, without accents and without trailing spaces; moments have six digits.
/// </summary>
internal sealed class MariaDbDatabase(string connectionString, Action<string>? beforeWrite) : ShopDatabase(connectionString, Provider, Schema, beforeWrite)
{
    private static readonly IDataProvider Provider = MySqlTools.GetDataProvider(MySqlVersion.MySql57, MySqlProvider.MySqlConnector);
    private static readonly MappingSchema Schema = Map();

    internal override void AddRunner(IMigrationRunnerBuilder runner)
    {
        runner.AddMySql5();
        runner.Services.AddScoped<IMySqlTypeMap>(_ => new TypeMap());
    }

    internal override void Adapt(ColumnDefinition column)
    {
        if (column.Type != System.Data.DbType.DateTime2)
            return;
        column.Type = null;
        column.CustomType = "datetime(6)";
    }

    public override void Dispose()
    {
        using var connection = new MySqlConnection(ConnectionString);
        MySqlConnection.ClearPool(connection);
    }

    private static MappingSchema Map()
    {
        var schema = new MappingSchema("nop-mariadb");
        // the host's custom type leaves linq2db to think that moments are texts
        schema.AddMetadataReader(new ServerMetadata(DataType.NVarChar));
        schema.SetDataType(typeof(Guid), new SqlDataType(DataType.NChar, typeof(Guid), 36));
        schema.SetConvertExpression<string, Guid>(text => new Guid(text));
        return schema;
    }

    private sealed class TypeMap : MySql5TypeMap
    {
        protected override void SetupMySqlTypeMaps()
        {
            base.SetupMySqlTypeMaps();
            SetTypeMap(System.Data.DbType.String, "TEXT", TextCapacity);
            SetTypeMap(System.Data.DbType.String, "MEDIUMTEXT", MediumTextCapacity);
            SetTypeMap(System.Data.DbType.String, "LONGTEXT", LongTextCapacity);
        }
    }
}
