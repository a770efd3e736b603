using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>Where a person decides whether Amazon pays a refund of the shop to the buyer.</summary>
public class AmazonRefundController(
    AmazonRefundFactory factory,
    RefundDecisions decisions,
    OutboundDecisions outbound,
    Submissions submissions,
    ChannelTexts texts,
    INotificationService notifications) : AmazonAdminController
{
    /// <summary>The refund as it is.</summary>
    /// <param name="id">The submission.</param>
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public Task<IActionResult> Edit(int id) => PageAsync(id, null);

    /// <summary>Checks what was entered and lets it go to Amazon.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="model">Reason and amounts; nothing else is looked at.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Send([FromRoute] int id, AmazonRefundModel model)
    {
        if (await submissions.GetAsync(id) is not { } submission)
            return RedirectToAction("List", "AmazonOrder", new { area = "Admin" });
        ModelState.Clear();
        var stored = RefundDraft.Of(submission);
        var draft = stored with { Reason = model.Reason ?? "", Lines = [.. await LinesAsync(model, BookingRate.Decimals(stored.CurrencyCode))] };
        if (ModelState.IsValid)
        {
            foreach (var problem in await decisions.ConfirmAsync(id, draft))
                ModelState.AddModelError(problem.Field, await texts.ToTextAsync(problem.Words));
        }

        if (!ModelState.IsValid)
            return await PageAsync(id, model);
        notifications.SuccessNotification(await texts.ToTextAsync(new ChannelMessage("Outbound.Asked")));
        return Back(id);
    }

    /// <summary>Decides that nothing is sent.</summary>
    /// <param name="id">The submission.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Dismiss([FromRoute] int id) => await TellAsync(id, await decisions.DismissAsync(id));

    /// <summary>A person found in Seller Central that Amazon did pay.</summary>
    /// <param name="id">The submission.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Done([FromRoute] int id) => await TellAsync(id, await decisions.TakeAsDoneAsync(id));

    /// <summary>Withdraws a refund that waits, until it has been sent; it is decided on again.</summary>
    /// <param name="id">The submission.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Withdraw([FromRoute] int id) => await TellAsync(id, await outbound.WithdrawAsync(id));

    /// <summary>Decides on the refund once more.</summary>
    /// <param name="id">The submission.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Reopen([FromRoute] int id) => await TellAsync(id, await decisions.ReopenAsync(id));

    private async Task<List<RefundLine>> LinesAsync(AmazonRefundModel model, int decimals)
    {
        var lines = new List<RefundLine>();
        for (var index = 0; index < model.Lines.Count; index++)
        {
            var values = new decimal[RefundParts.Count];
            for (var part = 0; part < values.Length; part++)
            {
                if (!RefundAmountText.TryParse(model.Lines[index].Amounts[part], decimals, out values[part]))
                    ModelState.AddModelError(FormattableString.Invariant($"Lines[{index}].{RefundCheck.Components[part]}"),
                        await texts.ToTextAsync(new ChannelMessage(decimals == 0 ? "Outbound.Refund.NoWholeNumber" : "Outbound.Refund.NoAmount")));
            }

            lines.Add(RefundLine.Of(model.Lines[index].AmazonItemId ?? "", RefundParts.Of(values)));
        }

        return lines;
    }

    private async Task<IActionResult> TellAsync(int id, ChannelMessage? failure)
    {
        if (failure is not null)
            notifications.ErrorNotification(await texts.ToTextAsync(failure));
        return Back(id);
    }

    private async Task<IActionResult> PageAsync(int id, AmazonRefundModel? entered) => await factory.PrepareAsync(id, entered) is { } model
        ? View("~/Views/AmazonChannel/Refund.cshtml", model)
        : RedirectToAction("List", "AmazonOrder", new { area = "Admin" });

    private RedirectToActionResult Back(int id) => RedirectToAction(nameof(Edit), new { area = "Admin", id });
}
