namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A test that needs the orders of the run in the shop.</summary>
public abstract class ConnectedTest : BrowserTest
{
    private protected ChannelSteps Steps => new(Page);

    [SetUp]
    public Task ConnectAsync() => Steps.NeedOrdersAsync(Amazon);
}
