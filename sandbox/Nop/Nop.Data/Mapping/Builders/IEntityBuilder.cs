using FluentMigrator.Builders.Create.Table;

namespace Nop.Data.Mapping.Builders;

/// <summary>Describes the table of an entity.</summary>
public interface IEntityBuilder
{
    void MapEntity(CreateTableExpressionBuilder table);
}
