using System.Data;
using FluentMigrator.Model;
using LinqToDB;
using LinqToDB.Mapping;
using Nop.Data.Mapping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>Columns with the types that the host tells linq2db; <paramref name="dateTime"/> is how it names moments on this kind of database.</summary>
internal sealed class ServerMetadata(DataType dateTime) : EntityMetadata
{
    private protected override ColumnAttribute Describe(ColumnDefinition column)
    {
        var described = base.Describe(column);
        described.Length = column.Size ?? 0;
        described.Precision = column.Precision ?? 0;
        described.DataType = column.Type switch
        {
            DbType.String => DataType.NVarChar,
            DbType.Int32 => DataType.Int32,
            DbType.Int64 => DataType.Int64,
            DbType.Boolean => DataType.Boolean,
            DbType.Decimal => DataType.Decimal,
            DbType.DateTime2 => dateTime,
            DbType.Guid => DataType.Guid,
            DbType.Binary => DataType.Binary,
            _ => throw new InvalidOperationException($"Column {column.TableName}.{column.Name} has type {column.Type}, which the test databases do not know yet. Add it here as the host maps it.")
        };
        return described;
    }
}
