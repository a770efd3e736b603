using FluentMigrator.Expressions;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Conventions;

namespace Nop.Data.Migrations;

/// <summary>FluentMigrator's conventions, with columns as the host has them on this database and names short enough for any.</summary>
internal sealed class ShopConventions : DefaultConventionSet
{
    public ShopConventions(ShopDatabase database, INopDataProvider names)
    {
        ColumnsConventions.Insert(0, new Columns(database));
        ForeignKeyConventions.Insert(0, new ForeignKeys(names));
        IndexConventions.Insert(0, new Indexes(names));
    }

    private sealed class Columns(ShopDatabase database) : IColumnsConvention
    {
        public IColumnsExpression Apply(IColumnsExpression expression)
        {
            foreach (var column in expression.Columns)
                database.Adapt(column);
            return expression;
        }
    }

    private sealed class ForeignKeys(INopDataProvider names) : IForeignKeyConvention
    {
        public IForeignKeyExpression Apply(IForeignKeyExpression expression)
        {
            var key = expression.ForeignKey;
            if (string.IsNullOrEmpty(key.Name))
                key.Name = names.CreateForeignKeyName(key.ForeignTable, string.Join('_', key.ForeignColumns), key.PrimaryTable, string.Join('_', key.PrimaryColumns));
            return expression;
        }
    }

    private sealed class Indexes(INopDataProvider names) : IIndexConvention
    {
        public IIndexExpression Apply(IIndexExpression expression)
        {
            if (string.IsNullOrEmpty(expression.Index.Name))
                expression.Index.Name = names.GetIndexName(expression.Index.TableName, string.Join('_', expression.Index.Columns.Select(column => column.Name)));
            return expression;
        }
    }
}
