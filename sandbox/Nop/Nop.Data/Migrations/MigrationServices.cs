using System.Reflection;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Conventions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Nop.Data.Migrations;

/// <summary>Registers what migrations need.</summary>
internal static class MigrationServices
{
    internal static IServiceCollection AddMigrations(this IServiceCollection services, ShopDatabase database, Assembly[] assemblies, Func<Type, bool> seesType = null)
    {
        services.AddLogging();
        services.AddSingleton(new MigrationTypes(seesType ?? (_ => true)));
        services.AddScoped<IConventionSet, ShopConventions>();
        services.AddFluentMigratorCore().ConfigureRunner(runner =>
        {
            database.AddRunner(runner);
            runner.WithVersionTable(new MigrationVersionInfo())
                .WithGlobalConnectionString(database.ConnectionString)
                .ScanIn(assemblies).For.Migrations();
        });
        services.TryAddScoped<IMigrationManager, MigrationManager>();
        return services;
    }
}

/// <summary>Which migrations of the assemblies are seen.</summary>
internal sealed record MigrationTypes(Func<Type, bool> Sees);
