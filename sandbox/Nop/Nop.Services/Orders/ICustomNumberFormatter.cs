using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

/// <summary>Makes numbers customers see.</summary>
public interface ICustomNumberFormatter
{
    string GenerateReturnRequestCustomNumber(ReturnRequest returnRequest);
    string GenerateOrderCustomNumber(Order order);
}
