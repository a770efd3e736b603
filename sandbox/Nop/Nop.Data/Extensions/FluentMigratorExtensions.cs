using System.Data;
using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Create.Table;
using Nop.Core;
using Nop.Data.Mapping;

namespace Nop.Data.Extensions;

/// <summary>Creates tables from entity types.</summary>
public static class FluentMigratorExtensions
{
    /// <summary>Creates the table of an entity: columns of its builder first, then one for every other mappable property.</summary>
    public static void TableFor<TEntity>(this ICreateExpressionRoot expressionRoot) where TEntity : BaseEntity
    {
        var table = (CreateTableExpressionBuilder)expressionRoot.Table(NameCompatibilityManager.GetTableName(typeof(TEntity)));
        table.RetrieveTableExpressions(typeof(TEntity));
    }

    public static void RetrieveTableExpressions(this CreateTableExpressionBuilder builder, Type type) => EntityTable.Describe(builder, type);

    public static ICreateTableColumnOptionOrWithColumnSyntax AsNopDateTime2(this ICreateTableColumnAsTypeSyntax syntax) => syntax.AsDateTime2();

    /// <summary>Adds an indexed foreign key to the table of another entity.</summary>
    public static ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey<TPrimary>(this ICreateTableColumnOptionOrWithColumnSyntax column,
        string primaryTableName = null, string primaryColumnName = null, Rule onDelete = Rule.Cascade) where TPrimary : BaseEntity =>
        column.Indexed().ForeignKey(TableOf<TPrimary>(primaryTableName), KeyOf(primaryColumnName)).OnDelete(onDelete);

    /// <summary>Adds an indexed foreign key to the table of another entity.</summary>
    public static IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey<TPrimary>(
        this IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax column,
        string primaryTableName = null, string primaryColumnName = null, Rule onDelete = Rule.Cascade) where TPrimary : BaseEntity =>
        column.Indexed().ForeignKey(TableOf<TPrimary>(primaryTableName), KeyOf(primaryColumnName)).OnDelete(onDelete);

    private static string TableOf<TPrimary>(string given) => string.IsNullOrEmpty(given) ? NameCompatibilityManager.GetTableName(typeof(TPrimary)) : given;

    private static string KeyOf(string given) => string.IsNullOrEmpty(given) ? nameof(BaseEntity.Id) : given;
}
