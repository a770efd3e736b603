using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Nop.Core;
using Nop.Services.Logging;

namespace Nop.Services.Messages;

/// <summary>Keeps messages in the temporary data of the request, under the host's key; outside of a request for the scope.</summary>
internal sealed class NotificationService(IHttpContextAccessor http, IServiceProvider services, ILogger logger, IWorkContext workContext) : INotificationService
{
    internal const string Key = "NotificationList";

    /// <summary>What was said in this scope.</summary>
    internal List<NotifyData> Said { get; } = [];

    public void Notification(NotifyType type, string message, bool encode = true, int timeout = 0)
    {
        var said = new NotifyData { Type = type, Message = message, Encode = encode, Timeout = timeout };
        Said.Add(said);
        if (http.HttpContext is not { } context || services.GetService<ITempDataDictionaryFactory>() is not { } factory)
            return;
        var kept = factory.GetTempData(context);
        var list = kept.TryGetValue(Key, out var value) ? JsonConvert.DeserializeObject<List<NotifyData>>((string)value) : [];
        kept[Key] = JsonConvert.SerializeObject((List<NotifyData>)[.. list, said]);
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
}
