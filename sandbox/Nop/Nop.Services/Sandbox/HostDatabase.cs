using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Services.Sandbox.Seed;

namespace Nop.Services.Sandbox;

/// <summary>Creates the database of a new shop: tables and what an installation puts there. Does nothing to one that is complete.</summary>
internal sealed class HostDatabase(IServiceScopeFactory scopes, ShopDatabase database, HostOptions options)
{
    internal async Task CreateAsync()
    {
        database.Open().Dispose();
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        ((MigrationManager)services.GetRequiredService<IMigrationManager>()).ApplyHostSchema();
        if (await services.GetRequiredService<IRepository<Store>>().Table.AnyAsync())
            return;
        await ActivatorUtilities.CreateInstance<StoreSeed>(services, options).InsertAsync();
        await ActivatorUtilities.CreateInstance<PlaceSeed>(services).InsertAsync();

        // settings are read anew, now that they are there
        await using var next = scopes.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<PeopleSeed>(next.ServiceProvider).InsertAsync();
    }
}
