namespace Nop.Core.Domain.Orders;

/// <summary>Cart or wishlist.</summary>
public enum ShoppingCartType
{
    ShoppingCart = 1,
    Wishlist = 2
}
