using System.Text.RegularExpressions;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Asks Amazon for an order that no sync has brought, because a person has its number.</summary>
public sealed partial class OrderFetcher(
    AccountService accounts,
    AccountCredentials credentials,
    ISellingPartnerApi api,
    OrderImporter importer,
    ChannelLog log,
    AmazonOrderWords words)
{
    /// <summary>True for what can be a number of an Amazon order.</summary>
    public static bool IsOrderNumber(string text) => OrderNumber().IsMatch(text);

    /// <summary>Asks each active account by getOrder and imports the answer of the first that has it. Null when one had it, else the reasons in words, a line an account.</summary>
    public async Task<string?> FetchAsync(string amazonOrderId)
    {
        var reasons = new List<string>();
        foreach (var account in (await accounts.GetAllAsync()).Where(account => account.Active))
        {
            if (await AskAsync(account, amazonOrderId) is not { } reason)
                return null;
            reasons.Add(reason);
        }

        return reasons.Count > 0 ? string.Join('\n', reasons) : await words.TextAsync("Orders.Find.NoAccount");
    }

    private async Task<string?> AskAsync(AmazonAccount account, string amazonOrderId)
    {
        try
        {
            await importer.ImportAsync(account, await api.GetOrderAsync(credentials.Connect(account), amazonOrderId));
            return null;
        }
        catch (SellingPartnerApiException exception)
        {
            await log.FailedCallAsync(account.Id, exception, amazonOrderId);
            return exception.HttpStatus == 404 ? await words.TextAsync("Orders.Find.NotThere", account.Name, amazonOrderId) : await words.TextAsync("Orders.Find.Failed", account.Name, exception.Message);
        }
        catch (Exception exception) when (exception is AccountNotReadyException or TimeoutException)
        {
            return await words.TextAsync("Orders.Find.Failed", account.Name, exception.Message);
        }
    }

    [GeneratedRegex(@"^[A-Z0-9]{3}-[0-9]{7}-[0-9]{7}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OrderNumber();
}
