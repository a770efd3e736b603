using Nop.Core.Domain.Messages;
using Nop.Data;

namespace Nop.Services.Messages;

/// <summary>Stores mail accounts.</summary>
internal sealed class EmailAccountService(IRepository<EmailAccount> accounts) : IEmailAccountService
{
    public Task InsertEmailAccountAsync(EmailAccount emailAccount) => accounts.InsertAsync(emailAccount);

    public Task UpdateEmailAccountAsync(EmailAccount emailAccount) => accounts.UpdateAsync(emailAccount);

    public Task DeleteEmailAccountAsync(EmailAccount emailAccount) => accounts.DeleteAsync(emailAccount);

    public Task<EmailAccount> GetEmailAccountByIdAsync(int emailAccountId) => accounts.GetByIdAsync(emailAccountId, _ => default);

    public Task<IList<EmailAccount>> GetAllEmailAccountsAsync() => accounts.GetAllAsync(query => query.OrderBy(account => account.Id));
}
