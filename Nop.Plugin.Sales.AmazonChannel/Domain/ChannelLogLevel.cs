namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Weight of an entry in the channel's log.</summary>
public enum ChannelLogLevel
{
    /// <summary>Told while the debug log is on.</summary>
    Debug = 10,

    /// <summary>Told for the record.</summary>
    Information = 20,

    /// <summary>Something to look at that mends itself.</summary>
    Warning = 30,

    /// <summary>Something that a person must mend.</summary>
    Error = 40
}
