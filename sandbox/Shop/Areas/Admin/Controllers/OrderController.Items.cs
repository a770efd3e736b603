using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Security;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Shop.Areas.Admin.Controllers;

/// <summary>Editing and deleting lines: the line is written first and the stock moved by the difference after, whatever the order's status; totals stay as they are.</summary>
public sealed partial class OrderController
{
    private const string SaveButton = "btnSaveOrderItem";
    private const string DeleteButton = "btnDeleteOrderItem";

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired(FormValueRequirement.StartsWith, SaveButton)]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> EditOrderItem(int id, IFormCollection form) => ChangeAsync(id, async order =>
    {
        var item = await ItemAsync(form, SaveButton);
        var quantity = int.TryParse(form[$"pvQuantity{item.Id}"], CultureInfo.InvariantCulture, out var entered) ? entered : item.Quantity;
        if (quantity <= 0)
        {
            await DeleteAsync(order, item);
            return;
        }

        var difference = item.Quantity - quantity;
        item.Quantity = quantity;
        item.UnitPriceInclTax = Amount("pvUnitPriceInclTax", item.UnitPriceInclTax);
        item.UnitPriceExclTax = Amount("pvUnitPriceExclTax", item.UnitPriceExclTax);
        item.DiscountAmountInclTax = Amount("pvDiscountInclTax", item.DiscountAmountInclTax);
        item.DiscountAmountExclTax = Amount("pvDiscountExclTax", item.DiscountAmountExclTax);
        item.PriceInclTax = Amount("pvPriceInclTax", item.PriceInclTax);
        item.PriceExclTax = Amount("pvPriceExclTax", item.PriceExclTax);
        await orders.UpdateOrderItemAsync(item);
        await ReturnAsync(item, difference, "EditOrder");
        await NoteAsync(order.Id, "Order item has been edited");

        decimal Amount(string field, decimal present) => decimal.TryParse(form[$"{field}{item.Id}"], CultureInfo.InvariantCulture, out var amount) ? amount : present;
    });

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired(FormValueRequirement.StartsWith, DeleteButton)]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> DeleteOrderItem(int id, IFormCollection form) => ChangeAsync(id, async order => await DeleteAsync(order, await ItemAsync(form, DeleteButton)));

    private async Task DeleteAsync(Order order, OrderItem item)
    {
        await ReturnAsync(item, item.Quantity, "DeleteOrderItem");
        await orders.DeleteOrderItemAsync(item);
        await NoteAsync(order.Id, "Order item has been deleted");
    }

    private async Task ReturnAsync(OrderItem item, int pieces, string message) => await products.AdjustInventoryAsync(
        await products.GetProductByIdAsync(item.ProductId), pieces, item.AttributesXml, await StockMessageAsync(message, item.OrderId));

    private async Task<OrderItem> ItemAsync(IFormCollection form, string button)
    {
        var name = form.Keys.First(key => key.StartsWith(button, StringComparison.OrdinalIgnoreCase));
        return await orders.GetOrderItemByIdAsync(int.Parse(name[button.Length..], CultureInfo.InvariantCulture))
            ?? throw new ArgumentException("No order item found with the specified id");
    }

    private async Task<string> StockMessageAsync(string key, int orderId) =>
        string.Format(CultureInfo.InvariantCulture, await localization.GetResourceAsync($"Admin.StockQuantityHistory.Messages.{key}"), orderId);
}
