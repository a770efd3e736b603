using Nop.Core.Domain.Messages;

namespace Nop.Services.Messages;

/// <summary>Stores mail accounts.</summary>
public interface IEmailAccountService
{
    Task InsertEmailAccountAsync(EmailAccount emailAccount);
    Task UpdateEmailAccountAsync(EmailAccount emailAccount);
    Task DeleteEmailAccountAsync(EmailAccount emailAccount);
    Task<EmailAccount> GetEmailAccountByIdAsync(int emailAccountId);
    Task<IList<EmailAccount>> GetAllEmailAccountsAsync();
}
