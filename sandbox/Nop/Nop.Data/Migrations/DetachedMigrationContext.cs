using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace Nop.Data.Migrations;

/// <summary>A migration context without a database, to read a table's description.</summary>
internal sealed class DetachedMigrationContext : IMigrationContext
{
    public IServiceProvider ServiceProvider { get; set; }
    public ICollection<IMigrationExpression> Expressions { get; set; } = [];
    public IQuerySchema QuerySchema { get; set; }
    public string Connection { get; set; }
}
