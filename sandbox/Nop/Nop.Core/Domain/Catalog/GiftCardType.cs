namespace Nop.Core.Domain.Catalog;

/// <summary>A virtual or a physical gift card.</summary>
public enum GiftCardType
{
    Virtual = 0,
    Physical = 1
}
