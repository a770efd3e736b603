namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Reads one order from Amazon at once. What is sent to Amazon asks for it, and knows nothing of the import.</summary>
public interface IOrderRefresher
{
    /// <summary>Reads the order and acts on it. Null when that went well, else the reason in words.</summary>
    /// <param name="rowId">Row of the Amazon order.</param>
    /// <param name="cancellationToken">Ends the wait for Amazon; that is a reason, too.</param>
    Task<string?> RefreshAsync(int rowId, CancellationToken cancellationToken = default);
}
