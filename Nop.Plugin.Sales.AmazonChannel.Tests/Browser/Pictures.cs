namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Where pictures of the pages go: the folder that BROWSER_SCREENSHOTS names, or one beside the test results.</summary>
internal static class Pictures
{
    public static readonly string Folder = Environment.GetEnvironmentVariable("BROWSER_SCREENSHOTS") is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.Combine(TestContext.CurrentContext.WorkDirectory, "TestResults", "browser");
}
