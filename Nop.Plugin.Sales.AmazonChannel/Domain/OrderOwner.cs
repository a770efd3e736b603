using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Whose an <see cref="AmazonOrder"/> is, written by itself when an account goes on with the orders of a removed one.</summary>
public class OrderOwner : BaseEntity
{
    /// <inheritdoc cref="AmazonOrder.AccountId" />
    public int AccountId { get; set; }

    /// <inheritdoc cref="AmazonOrder.TakenOver" />
    public bool TakenOver { get; set; }

    /// <inheritdoc cref="AmazonOrder.RulesVersion" />
    public int RulesVersion { get; set; }
}
