using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Newtonsoft.Json;
using Nop.Core;
using Nop.Services.Logging;
using Nop.Services.Messages;

namespace Nop.Web.Framework.Sandbox;

/// <summary>Notifications wait in the TempData, under the host's key, for the next page that is shown.</summary>
internal sealed class TempDataNotifications(IHttpContextAccessor http, ITempDataDictionaryFactory tempData, ILogger logger, IWorkContext workContext) : INotificationService
{
    internal const string Key = "NotificationList";

    public void Notification(NotifyType type, string message, bool encode = true, int timeout = 0)
    {
        if (http.HttpContext is not { } context)
            return;
        var waiting = tempData.GetTempData(context);
        var notes = Waiting(waiting);
        notes.Add(new NotifyData { Type = type, Message = message, Encode = encode, Timeout = timeout });
        waiting[Key] = JsonConvert.SerializeObject(notes);
    }

    public void SuccessNotification(string message, bool encode = true, int timeout = 0) => Notification(NotifyType.Success, message, encode, timeout);

    public void WarningNotification(string message, bool encode = true, int timeout = 0) => Notification(NotifyType.Warning, message, encode, timeout);

    public void ErrorNotification(string message, bool encode = true, int timeout = 0) => Notification(NotifyType.Error, message, encode, timeout);

    public async Task ErrorNotificationAsync(Exception exception, bool logException = true, int timeout = 0)
    {
        if (exception is null)
            return;
        if (logException)
            await logger.ErrorAsync(exception.Message, exception, await workContext.GetCurrentCustomerAsync());
        ErrorNotification(exception.Message, timeout: timeout);
    }

    internal static List<NotifyData> Waiting(ITempDataDictionary waiting) =>
        waiting.TryGetValue(Key, out var notes) && notes is string json ? JsonConvert.DeserializeObject<List<NotifyData>>(json) : [];
}
