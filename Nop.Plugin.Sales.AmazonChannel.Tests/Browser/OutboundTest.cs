namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A test in which the shop tells Amazon something.</summary>
public abstract class OutboundTest : ConnectedTest
{
    private protected OutboundSteps Outbound => new(Page, Shop, Amazon);

    [SetUp]
    public Task SellAsync() => Outbound.NeedOrdersAsync();
}
