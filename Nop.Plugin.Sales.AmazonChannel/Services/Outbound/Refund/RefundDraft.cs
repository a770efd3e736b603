using System.Text.Json;
using System.Text.Json.Serialization;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>What a refund says: the shop's amount, and what Amazon pays back of each line.</summary>
public sealed record RefundDraft
{
    /// <summary>What the shop refunded, in the primary store currency.</summary>
    public decimal ShopAmount { get; init; }

    /// <summary>ISO 4217 code of the lines' amounts.</summary>
    public string CurrencyCode { get; init; } = "";

    /// <summary>Code of the <see cref="RefundReason"/>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What each line gets back.</summary>
    public IReadOnlyList<RefundLine> Lines { get; init; } = [];

    /// <summary>What Amazon pays altogether.</summary>
    [JsonIgnore]
    public decimal Total => Lines.Sum(line => line.Parts.Total);

    /// <summary>What a submission carries; an empty draft when it carries none.</summary>
    public static RefundDraft Of(AmazonSubmission submission) =>
        submission.Payload is { Length: > 0 } payload ? JsonSerializer.Deserialize(payload, OutboundJson.Default.RefundDraft) ?? new RefundDraft() : new RefundDraft();

    /// <summary>The draft as a submission stores it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, OutboundJson.Default.RefundDraft);
}

/// <summary>What a line gets back.</summary>
/// <param name="AmazonItemId">Amazon's order item id.</param>
/// <param name="Principal">See <see cref="RefundParts"/>.</param>
/// <param name="Tax">See <see cref="RefundParts"/>.</param>
/// <param name="Shipping">See <see cref="RefundParts"/>.</param>
/// <param name="ShippingTax">See <see cref="RefundParts"/>.</param>
/// <param name="GiftWrap">See <see cref="RefundParts"/>.</param>
/// <param name="GiftWrapTax">See <see cref="RefundParts"/>.</param>
public sealed record RefundLine(string AmazonItemId, decimal Principal, decimal Tax, decimal Shipping, decimal ShippingTax, decimal GiftWrap = 0, decimal GiftWrapTax = 0)
{
    /// <summary>The components.</summary>
    [JsonIgnore]
    public RefundParts Parts => new(Principal, Tax, Shipping, ShippingTax, GiftWrap, GiftWrapTax);

    /// <summary>Makes a line of its components.</summary>
    public static RefundLine Of(string amazonItemId, RefundParts parts) =>
        new(amazonItemId, parts.Principal, parts.Tax, parts.Shipping, parts.ShippingTax, parts.GiftWrap, parts.GiftWrapTax);
}
