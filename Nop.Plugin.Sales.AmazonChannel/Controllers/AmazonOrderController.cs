using Microsoft.AspNetCore.Mvc;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing.Export;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The pages about Amazon orders.</summary>
public class AmazonOrderController(
    AmazonOrderListFactory listFactory,
    AmazonOrderDetailsFactory detailsFactory,
    AmazonOrderFilterFactory filters,
    AmazonOrderExport export,
    OrderRefresher refresher,
    AmazonOrderAddressFactory addressFactory,
    ShippingAddressEditor addressEditor,
    StockCheck stockCheck,
    IRepository<AmazonOrder> orders,
    ILocalizationService localization,
    INotificationService notifications) : AmazonAdminController
{
    /// <summary>The list; other pages link to a state, a number or the outbound problems in it.</summary>
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(int? stateId, string? amazonOrderId, bool outboundProblem = false) =>
        View("~/Views/AmazonChannel/List.cshtml", await listFactory.PrepareSearchModelAsync(stateId, amazonOrderId, outboundProblem));

    /// <summary>A page of the list as the grid asks for it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(AmazonOrderSearchModel searchModel) => Json(await listFactory.PrepareListModelAsync(searchModel));

    /// <summary>All orders that match, as comma separated values.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_IMPORT_EXPORT)]
    public Task<IActionResult> ExportCsv(AmazonOrderSearchModel searchModel) => ExportAsync(searchModel, "text/csv", "csv", export.WriteCsvAsync);

    /// <summary>All orders that match, as a workbook.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_IMPORT_EXPORT)]
    public Task<IActionResult> ExportXlsx(AmazonOrderSearchModel searchModel) => ExportAsync(searchModel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", export.WriteXlsxAsync);

    /// <summary>One order.</summary>
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public Task<IActionResult> Details(int id) => DetailsAsync(id, null);

    /// <summary>Saves the shipping address of the shop order.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Details([FromRoute] int id, ShippingAddressModel address)
    {
        if (await orders.Table.FirstOrDefaultAsync(one => one.Id == id) is not { } row)
            return RedirectToAction(nameof(List));
        if (!ModelState.IsValid)
            return await DetailsAsync(id, address);

        await SaveSelectedTabNameAsync();
        if (await addressEditor.SaveAsync(row, stored => AmazonOrderAddressFactory.Read(address, stored)))
            notifications.SuccessNotification(await TextAsync("Orders.Address.Saved"));
        else
            notifications.WarningNotification(await TextAsync("Orders.Address.NotSaved"));
        return RedirectToAction(nameof(Details), new { id });
    }

    /// <summary>States of a country, for a person who chooses it.</summary>
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> States(int countryId) => Json(new { states = (await addressFactory.StatesAsync(countryId)).Select(state => new { id = state.Value, name = state.Text }) });

    /// <summary>Asks Amazon for the order and acts on the answer.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Refresh([FromRoute] int id)
    {
        await SaveSelectedTabNameAsync();
        var failure = await refresher.RefreshAsync(id);
        if (failure is null)
            notifications.SuccessNotification(await TextAsync("Orders.Refreshed"));
        else
            notifications.ErrorNotification(failure);
        return RedirectToAction(nameof(Details), new { id });
    }

    /// <summary>Takes the problem off an order whose stock a person has looked at. The host's order page posts its whole form here, with an id of its own.</summary>
    /// <param name="id">Row of the Amazon order.</param>
    /// <param name="orderId">Shop order whose page was left; null for Amazon order details.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> StockChecked([FromRoute] int id, [FromQuery] int? orderId)
    {
        if (await stockCheck.ConfirmAsync(id))
            notifications.SuccessNotification(await TextAsync("Orders.StockChecked.Done"));
        else
            notifications.WarningNotification(await TextAsync("Orders.StockChecked.Nothing"));
        return orderId is null ? RedirectToAction(nameof(Details), new { id }) : RedirectToAction("Edit", "Order", new { id = orderId });
    }

    private async Task<IActionResult> DetailsAsync(int id, ShippingAddressModel? entered) => await detailsFactory.PrepareDetailsModelAsync(id, entered) is { } model
        ? View("~/Views/AmazonChannel/Details.cshtml", model)
        : RedirectToAction(nameof(List));

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");

    private async Task<IActionResult> ExportAsync(AmazonOrderSearchModel searchModel, string contentType, string extension, Func<Stream, AmazonOrderFilter, Task> write)
    {
        // a file, since a workbook is finished synchronously and may be large; it goes with its handle
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await write(file, await filters.PrepareFilterAsync(searchModel));
            file.Position = 0;
            return File(file, contentType, $"amazon-orders.{extension}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
