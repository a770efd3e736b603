using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>
/// The way into an <see cref="Importer"/> process: the runtime calls this before the program when DOTNET_STARTUP_HOOKS names the assembly.
/// Name and place (no namespace) are the runtime's. So the tests need no second program, and the test run itself never comes here.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Importer.IsWanted)
            Environment.Exit(Importer.RunAsync().GetAwaiter().GetResult());
    }
}
