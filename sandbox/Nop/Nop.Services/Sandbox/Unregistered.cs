using Microsoft.Extensions.DependencyInjection;
using Nop.Core;

namespace Nop.Services.Sandbox;

/// <summary>Builds objects of types that are not registered, as the host builds plugins and schedule tasks.</summary>
internal static class Unregistered
{
    internal static object Build(IServiceProvider services, Type type)
    {
        Exception last = null;
        foreach (var constructor in type.GetConstructors())
            try
            {
                return constructor.Invoke([.. constructor.GetParameters().Select(parameter => services.GetService(parameter.ParameterType)
                    ?? throw new NopException($"{type.FullName} needs {parameter.ParameterType.FullName}, which is not registered. Register it in an INopStartup."))]);
            }
            catch (Exception exception)
            {
                last = exception;
            }

        throw new NopException($"No constructor of {type.FullName} could be satisfied.", last);
    }

    internal static object Resolve(IServiceProvider services, Type type) => services.GetService(type) ?? Build(services, type);
}
