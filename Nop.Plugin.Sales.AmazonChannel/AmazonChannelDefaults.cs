namespace Nop.Plugin.Sales.AmazonChannel;

/// <summary>Names and fixed values that several rooms of the plugin share.</summary>
public static class AmazonChannelDefaults
{
    /// <summary>The plugin's system name, also the payment method system name of imported orders.</summary>
    public const string SystemName = "Sales.AmazonChannel";

    /// <summary>Prefix of every locale resource of the plugin.</summary>
    public const string ResourcePrefix = "Plugins.Sales.AmazonChannel";

    /// <summary>Name of the route to the configuration page.</summary>
    public const string ConfigurationRouteName = "Plugin.Sales.AmazonChannel.Configure";

    /// <summary>Name of the schedule task as the admin lists it.</summary>
    public const string SynchronizationTaskName = "Amazon sales channel: synchronise";

    /// <summary>Default period of the schedule task, in seconds. 300 s use 60 % of the published searchOrders allowance (0.0056 requests a second).</summary>
    public const int SynchronizationPeriod = 300;

    /// <summary>How long one run may take before it leaves the rest to the next one. The host's task call passes through proxies that give up after 100 s.</summary>
    public static readonly TimeSpan RunBudget = TimeSpan.FromSeconds(60);

    /// <summary>Name of the schedule task that sends to Amazon, as the admin lists it.</summary>
    public const string OutboundTaskName = "Amazon sales channel: send";

    /// <summary>Period of the schedule task that sends to Amazon, in seconds.</summary>
    public const int OutboundPeriod = 60;

    /// <summary>How long calls to Amazon may begin in a run of that task; it is over a second later, and Amazon's bucket of confirmShipment is full again when the next one begins.</summary>
    public static readonly TimeSpan OutboxBudget = TimeSpan.FromSeconds(54);

    /// <summary>How long one run may erase personal data, after the sync's own time.</summary>
    public static readonly TimeSpan ErasingBudget = TimeSpan.FromSeconds(20);

    /// <summary>Domain of the e-mail addresses given to Amazon buyers in the shop. RFC 2606 keeps <c>.invalid</c> undeliverable.</summary>
    public const string BuyerEmailDomain = "amazon-order.invalid";

    /// <summary>Generic attribute of an admin who has folded the Amazon card of the order page.</summary>
    public const string HideOrderCardAttribute = "OrderPage.HideAmazonBlock";

    /// <summary>Beginning of every order note that holds personal data of the buyer; by it the note is found and deleted when the data is erased.</summary>
    public const string PersonalNotePrefix = "Amazon buyer's data: ";

    /// <summary>Beginning of the admin comment of every shipment that Amazon reported.</summary>
    public const string ShipmentCommentPrefix = "Amazon package ";
}
