namespace Nop.Core.Domain.Tax;

/// <summary>What is known of a VAT number.</summary>
public enum VatNumberStatus
{
    Unknown = 0,
    Empty = 10,
    Valid = 20,
    Invalid = 30
}
