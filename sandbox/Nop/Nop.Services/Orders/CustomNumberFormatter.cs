using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

/// <summary>Fills the masks of order and return numbers; without a mask the number is the id.</summary>
internal sealed class CustomNumberFormatter(OrderSettings settings) : ICustomNumberFormatter
{
    public string GenerateOrderCustomNumber(Order order) => Fill(settings.CustomOrderNumberMask, order.Id, order.CreatedOnUtc);

    public string GenerateReturnRequestCustomNumber(ReturnRequest returnRequest) => Fill(settings.ReturnRequestNumberMask, returnRequest.Id, returnRequest.CreatedOnUtc);

    private static string Fill(string mask, int id, DateTime created)
    {
        if (string.IsNullOrEmpty(mask))
            return id.ToString();
        var filled = mask.Replace("{YYYY}", $"{created:yyyy}").Replace("{YY}", $"{created:yy}").Replace("{MM}", $"{created:MM}").Replace("{DD}", $"{created:dd}").Replace("{ID}", id.ToString());
        for (var zeros = 8; zeros > 1; zeros--)
            filled = filled.Replace($"{{ID:{new string('0', zeros)}}}", id.ToString($"D{zeros}"));
        return filled.Trim();
    }
}
