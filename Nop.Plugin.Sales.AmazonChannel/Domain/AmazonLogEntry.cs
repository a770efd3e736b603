using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>An entry of the channel's log. Holds no personal data and no credentials.</summary>
public class AmazonLogEntry : BaseEntity
{
    /// <summary>Account it concerns; 0 for none.</summary>
    public int AccountId { get; set; }

    /// <summary>Number of the <see cref="Level"/>.</summary>
    public int LevelId { get; set; }

    /// <summary>Amazon's operation, such as <c>searchOrders</c>; empty when it is not about a call.</summary>
    public string Operation { get; set; } = "";

    /// <summary>Amazon's error code or the channel's own.</summary>
    public string Code { get; set; } = "";

    /// <summary>What happened, in words.</summary>
    public string Message { get; set; } = "";

    /// <summary>Amazon order it concerns; empty for none.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Amazon's request id; Amazon's support asks for it.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>Person who acted; 0 for the schedule task.</summary>
    public int CustomerId { get; set; }

    /// <summary>When it happened.</summary>
    public DateTime CreatedOnUtc { get; set; }

    /// <summary>Weight of the entry.</summary>
    public ChannelLogLevel Level
    {
        get => (ChannelLogLevel)LevelId;
        set => LevelId = (int)value;
    }
}
