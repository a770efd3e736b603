using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Logging;
using Nop.Services.Catalog;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Shop.Areas.Admin.Models;
using ILogger = Nop.Services.Logging.ILogger;
using LogLevel = Nop.Core.Domain.Logging.LogLevel;

namespace Shop.Areas.Admin.Controllers;

/// <summary>The dashboard.</summary>
public sealed class HomeController(IWorkContext workContext, IOrderService orders, IProductService products, IQueuedEmailService emails, ILogger logger) : BaseAdminController
{
    public async Task<IActionResult> Index() => View(new DashboardModel
    {
        IsLoggedInAsVendor = await workContext.GetCurrentVendorAsync() is not null,
        Orders = (await orders.SearchOrdersAsync(pageSize: 1, getOnlyTotalCount: true)).TotalCount,
        Products = (await products.SearchProductsAsync(pageSize: 1, showHidden: true)).TotalCount,
        QueuedEmails = (await emails.SearchEmailsAsync(null, null, null, null, true, false, int.MaxValue, false, 0, 1)).TotalCount,
        Errors = (await logger.GetAllLogsAsync(logLevel: LogLevel.Error, pageSize: 1)).TotalCount,
    });
}
