using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Internal.DataProvider;
using LinqToDB.Mapping;

namespace Nop.Data.Mapping;

/// <summary>
/// How linq2db maps entities to SQLite. Decimals are numbers of four places, as decimal(18,4) keeps them; dates are texts of one length, so that they compare.
/// </summary>
internal static class SqliteMapping
{
    private const string DateFormat = "yyyy-MM-dd HH:mm:ss.ffffff";
    private const decimal Limit = 100_000_000_000_000m;

    internal static MappingSchema Schema { get; } = Create();

    internal static IDataProvider Provider { get; } = CreateProvider();

    private static MappingSchema Create()
    {
        var schema = new MappingSchema("nop");
        schema.AddMetadataReader(new EntityMetadata());
        schema.SetConverter<decimal, DataParameter>(value => new DataParameter(null, (double)ToColumn(value), DataType.Double));
        schema.SetConverter<DateTime, DataParameter>(value => new DataParameter(null, ToText(value), DataType.NVarChar));
        schema.SetValueToSqlConverter(typeof(DateTime), (sql, _, value) => sql.Append('\'').Append(ToText((DateTime)value)).Append('\''));
        return schema;
    }

    // SQLite keeps a decimal as a binary number and sums it as one, so what is read is rounded to the places that were written
    private static IDataProvider CreateProvider()
    {
        var provider = (DataProviderBase)SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft);
        Expression<Func<DbDataReader, int, decimal>> read = (reader, index) => ReadDecimal(reader, index);
        provider.ReaderExpressions[new ReaderInfo { ToType = typeof(decimal) }] = read;
        provider.ReaderExpressions[new ReaderInfo { ToType = typeof(decimal), FieldType = typeof(double) }] = read;
        provider.ReaderExpressions[new ReaderInfo { ToType = typeof(decimal), FieldType = typeof(long) }] = read;
        return provider;
    }

    private static decimal ReadDecimal(DbDataReader reader, int index) => Math.Round(reader.GetDecimal(index), 4, MidpointRounding.AwayFromZero);

    private static decimal ToColumn(decimal value)
    {
        var rounded = Math.Round(value, 4, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) < Limit ? rounded : throw new DataException($"The value {value} does not fit decimal(18,4).");
    }

    private static string ToText(DateTime value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);
}
