using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Reads one order from Amazon because a person asks for it.</summary>
public sealed class OrderRefresher(
    IRepository<AmazonOrder> orders,
    AccountService accounts,
    AccountCredentials credentials,
    ISellingPartnerApi api,
    OrderImporter importer,
    ChannelLog log) : IOrderRefresher
{
    /// <inheritdoc />
    public async Task<string?> RefreshAsync(int rowId, CancellationToken cancellationToken = default)
    {
        if (await orders.Table.FirstOrDefaultAsync(row => row.Id == rowId) is not { } row || await accounts.GetAsync(row.AccountId) is not { } account)
            return $"There is no Amazon order with the number {rowId}, or its account was removed.";

        try
        {
            var outcome = await importer.ImportAsync(account, await api.GetOrderAsync(credentials.Connect(account), row.AmazonOrderId, cancellationToken));
            return outcome == ImportOutcome.Failed ? (await orders.Table.FirstOrDefaultAsync(failed => failed.Id == rowId))?.ProblemText : null;
        }
        catch (SellingPartnerApiException exception)
        {
            await log.FailedCallAsync(account.Id, exception, row.AmazonOrderId);
            return exception.Message;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return "Amazon has not answered before the run had to end.";
        }
        catch (Exception exception) when (exception is AccountNotReadyException or TimeoutException)
        {
            return exception.Message;
        }
    }
}
