using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;

namespace Nop.Core.Infrastructure;

/// <summary>Lets an assembly register services and middleware.</summary>
public interface INopStartup
{
    void ConfigureServices(IServiceCollection services, IConfiguration configuration);
    void Configure(IApplicationBuilder application);
    int Order { get; }
}
