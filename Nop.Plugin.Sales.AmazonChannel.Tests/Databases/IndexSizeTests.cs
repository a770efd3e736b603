using System.Data;
using System.Reflection;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data.Migrations;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>The indexes of all migrations keep to the limits of the databases, also of SQL Server, which is not run here. A longer key fails at the first long text, in a shop.</summary>
[Parallelizable(ParallelScope.All)]
public class IndexSizeTests
{
    private static readonly IReadOnlyList<IMigrationExpression> Up = Expressions();

    private static IEnumerable<IndexDefinition> Indexes => Up.OfType<CreateIndexExpression>().Select(expression => expression.Index);

    private static IEnumerable<CreateTableExpression> Tables => Up.OfType<CreateTableExpression>();

    [Test]
    public void No_key_is_longer_than_SQL_Server_InnoDB_and_PostgreSQL_take()
    {
        var tooLong = from index in Indexes
                      let twoBytes = index.Columns.Sum(column => Bytes(index, column, perCharacter: 2))
                      let fourBytes = index.Columns.Sum(column => Bytes(index, column, perCharacter: 4))
                      // SQL Server: 1700 bytes; InnoDB: 3072; PostgreSQL: a third of a page, less its head
                      where twoBytes > 1700 || fourBytes > 2680
                      select $"{index.Name}: {twoBytes} bytes at two a character (SQL Server takes 1700), {fourBytes} at four (PostgreSQL takes 2680)";

        Assert.That(Indexes.Count(), Is.GreaterThanOrEqualTo(16));
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void No_key_has_more_than_16_columns() => Assert.That(Indexes.Where(index => index.Columns.Count > 16).Select(index => index.Name), Is.Empty);

    [Test]
    public void No_name_is_longer_than_63_characters()
    {
        var names = Tables.Select(table => table.TableName).Concat(Tables.SelectMany(table => table.Columns).Select(column => column.Name)).Concat(Indexes.Select(index => index.Name));
        Assert.That(names.Where(name => name.Length > 63), Is.Empty, "MySQL takes 64, PostgreSQL 63");
    }

    [Test]
    public void No_two_indexes_have_one_name() => Assert.That(Indexes.Select(index => index.Name), Is.Unique, "in PostgreSQL they share the schema");

    [Test]
    public void No_unique_column_may_be_empty()
    {
        var nullable = Indexes.Where(index => index.IsUnique).SelectMany(index => index.Columns.Select(column => Column(index, column))).Where(column => column.IsNullable == true);
        Assert.That(nullable.Select(column => $"{column.TableName}.{column.Name}"), Is.Empty, "SQL Server takes one NULL only, the others any number");
    }

    [Test]
    public void No_row_is_wider_than_MySQL_takes()
    {
        var tooWide = Tables.Where(table => table.Columns.Sum(column => column.Size == int.MaxValue ? 12 : Bytes(column, perCharacter: 4)) > 65_535);
        Assert.That(tooWide.Select(table => table.TableName), Is.Empty);
    }

    private static int Bytes(IndexDefinition index, IndexColumnDefinition column, int perCharacter) => Bytes(Column(index, column), perCharacter);

    private static int Bytes(ColumnDefinition column, int perCharacter) => column.Type switch
    {
        DbType.String when column.Size is > 0 and < int.MaxValue => column.Size.Value * perCharacter,
        DbType.Int32 => 4,
        DbType.Int64 or DbType.DateTime2 => 8,
        DbType.Decimal => 16,
        DbType.Boolean => 1,
        DbType.Guid => 36 * perCharacter,
        _ => throw new InvalidOperationException($"{column.TableName}.{column.Name} is a {column.Type} of size {column.Size}, which no index takes on every database. Give it a length.")
    };

    private static ColumnDefinition Column(IndexDefinition index, IndexColumnDefinition column) =>
        Tables.Single(table => table.TableName == index.TableName).Columns.Single(known => known.Name == column.Name);

    private static List<IMigrationExpression> Expressions()
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var context = new DetachedMigrationContext { ServiceProvider = services };
        context.QuerySchema = new MadeSoFar(context.Expressions);
        var migrations = typeof(AmazonChannelPlugin).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IMigration)) && !type.IsAbstract)
            .OrderBy(type => type.GetCustomAttribute<NopMigrationAttribute>()!.Version);
        foreach (var type in migrations)
            ((IMigration)ActivatorUtilities.CreateInstance(services, type)).GetUpExpressions(context);
        return [.. context.Expressions];
    }

    private sealed class MadeSoFar(ICollection<IMigrationExpression> expressions) : IQuerySchema
    {
        public string DatabaseType => "none";
        public IList<string> DatabaseTypeAliases => [];
        public bool SchemaExists(string schemaName) => false;
        public bool TableExists(string schemaName, string tableName) => expressions.OfType<CreateTableExpression>().Any(table => table.TableName == tableName);
        public bool ColumnExists(string schemaName, string tableName, string columnName) =>
            expressions.OfType<CreateTableExpression>().Where(table => table.TableName == tableName).SelectMany(table => table.Columns).Any(column => column.Name == columnName);
        public bool ConstraintExists(string schemaName, string tableName, string constraintName) => false;
        public bool IndexExists(string schemaName, string tableName, string indexName) => expressions.OfType<CreateIndexExpression>().Any(index => index.Index.Name == indexName);
        public bool SequenceExists(string schemaName, string sequenceName) => false;
        public bool DefaultValueExists(string schemaName, string tableName, string columnName, object defaultValue) => false;
    }
}
