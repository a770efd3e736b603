using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>What the list of Amazon orders does without leaving the page: find, fetch, import and refresh.</summary>
public class AmazonOrderActionController(
    FindOrderFactory finder,
    OrderFetcher fetcher,
    OrderBatch batch,
    SubmissionBatch messages,
    OrderCardsFactory cards) : AmazonAdminController
{
    /// <summary>Says where an order stands.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Find([FromForm] string? number) => Json(await finder.PrepareAsync(FindOrderFactory.Clean(number)));

    /// <summary>Asks Amazon for an order and imports it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Fetch([FromForm] string? number)
    {
        var wanted = FindOrderFactory.Clean(number);
        return Json(await finder.PrepareAsync(wanted, OrderFetcher.IsOrderNumber(wanted) ? await fetcher.FetchAsync(wanted) : null));
    }

    /// <summary>Tries again to import the ticked orders from what is stored.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Import([FromForm] ICollection<int>? selectedIds) => RunAsync(selectedIds, batch.ImportAsync);

    /// <summary>Reads the ticked orders from Amazon.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Refresh([FromForm] ICollection<int>? selectedIds) => RunAsync(selectedIds, batch.RefreshAsync);

    /// <summary>Sends again what Amazon refused of the ticked orders.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> RetryMessages([FromForm] ICollection<int>? selectedIds) => RunAsync(selectedIds, messages.RetryAsync);

    /// <summary>Sets aside what Amazon refused of the ticked orders.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetMessagesAside([FromForm] ICollection<int>? selectedIds) => RunAsync(selectedIds, messages.SetAsideAsync);

    /// <summary>The cards' counts as they are now.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Cards() => Json(await cards.PrepareAsync());

    private async Task<IActionResult> RunAsync(ICollection<int>? selectedIds, Func<IReadOnlyCollection<int>, Task<OrderBatchResult>> run) => Json(await run([.. selectedIds ?? []]));
}
