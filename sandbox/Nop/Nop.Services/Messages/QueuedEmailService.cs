using Nop.Core;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Messages;

/// <summary>Stores mails that wait to be sent.</summary>
internal sealed class QueuedEmailService(IRepository<QueuedEmail> mails, TimeProvider time) : IQueuedEmailService
{
    public Task InsertQueuedEmailAsync(QueuedEmail queuedEmail) => mails.InsertAsync(queuedEmail);

    public Task UpdateQueuedEmailAsync(QueuedEmail queuedEmail) => mails.UpdateAsync(queuedEmail);

    public Task DeleteQueuedEmailAsync(QueuedEmail queuedEmail) => mails.DeleteAsync(queuedEmail);

    public Task DeleteQueuedEmailsAsync(IList<QueuedEmail> queuedEmails) => mails.DeleteAsync(queuedEmails);

    public Task<QueuedEmail> GetQueuedEmailByIdAsync(int queuedEmailId) => mails.GetByIdAsync(queuedEmailId, _ => default);

    public Task<IList<QueuedEmail>> GetQueuedEmailsByIdsAsync(int[] queuedEmailIds) => mails.GetByIdsAsync(queuedEmailIds);

    public async Task RequeueQueuedEmailsAsync(IList<QueuedEmail> queuedEmails)
    {
        foreach (var mail in queuedEmails)
        {
            mail.SentTries = 0;
            mail.SentOnUtc = null;
        }
        await mails.UpdateAsync(queuedEmails);
    }

    public Task<IPagedList<QueuedEmail>> SearchEmailsAsync(string fromEmail, string toEmail, DateTime? createdFromUtc, DateTime? createdToUtc,
        bool loadNotSentItemsOnly, bool loadOnlyItemsToBeSent, int maxSendTries, bool loadNewest, int pageIndex = 0, int pageSize = int.MaxValue)
    {
        var now = time.UtcNow();
        return mails.GetAllPagedAsync(query =>
        {
            query = query.Where(mail => mail.SentTries < maxSendTries);
            if (!string.IsNullOrWhiteSpace(fromEmail))
                query = query.Where(mail => mail.From.Contains(fromEmail.Trim()));
            if (!string.IsNullOrWhiteSpace(toEmail))
                query = query.Where(mail => mail.To.Contains(toEmail.Trim()));
            if (createdFromUtc is { } from)
                query = query.Where(mail => mail.CreatedOnUtc >= from);
            if (createdToUtc is { } to)
                query = query.Where(mail => mail.CreatedOnUtc <= to);
            if (loadNotSentItemsOnly)
                query = query.Where(mail => mail.SentOnUtc == null);
            if (loadOnlyItemsToBeSent)
                query = query.Where(mail => mail.DontSendBeforeDateUtc == null || mail.DontSendBeforeDateUtc <= now);
            return loadNewest
                ? query.OrderByDescending(mail => mail.CreatedOnUtc)
                : query.OrderByDescending(mail => mail.PriorityId).ThenBy(mail => mail.CreatedOnUtc);
        }, pageIndex, pageSize);
    }

    public Task<int> DeleteAlreadySentEmailsAsync(DateTime? createdFromUtc, DateTime? createdToUtc) =>
        mails.DeleteAsync(mail => mail.SentOnUtc != null && (createdFromUtc == null || mail.CreatedOnUtc >= createdFromUtc) && (createdToUtc == null || mail.CreatedOnUtc <= createdToUtc));

    public Task DeleteAllEmailsAsync() => mails.TruncateAsync();
}
