using FluentMigrator;
using Nop.Data.Extensions;
using Nop.Data.Mapping;

namespace Nop.Data.Migrations;

/// <summary>Creates the host's own tables.</summary>
[NopMigration("2020-01-31 11:24:16:2551771", "Nop.Data base schema", MigrationProcessType.Installation)]
internal sealed class HostSchema : AutoReversingMigration
{
    public override void Up()
    {
        foreach (var type in HostTables.InOrderOfCreation)
            ((FluentMigrator.Builders.Create.Table.CreateTableExpressionBuilder)Create.Table(NameCompatibilityManager.GetTableName(type))).RetrieveTableExpressions(type);
        Create.Index("IX_LocaleStringResource").OnTable("LocaleStringResource").OnColumn("ResourceName").Ascending().OnColumn("LanguageId").Ascending();
        Create.Index("IX_Product_Sku").OnTable("Product").OnColumn("Sku").Ascending();
        Create.Index("IX_ProductAttributeCombination_Sku").OnTable("ProductAttributeCombination").OnColumn("Sku").Ascending();
        Create.Index("IX_GenericAttribute_EntityId_and_KeyGroup").OnTable("GenericAttribute").OnColumn("EntityId").Ascending().OnColumn("KeyGroup").Ascending();
        Create.Index("IX_Customer_CustomerGuid").OnTable("Customer").OnColumn("CustomerGuid").Ascending();
        Create.Index("IX_Customer_Email").OnTable("Customer").OnColumn("Email").Ascending();
    }
}
