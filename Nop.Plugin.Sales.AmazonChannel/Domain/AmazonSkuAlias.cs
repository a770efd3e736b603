using System.Security.Cryptography;
using System.Text;
using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Ties a seller SKU or an ASIN of an account to a product of the shop. Unique by account and <see cref="KeyHash"/>.</summary>
public class AmazonSkuAlias : BaseEntity
{
    /// <summary>Account that the alias holds for.</summary>
    public int AccountId { get; set; }

    /// <summary>Seller SKU, exactly as Amazon sends it; empty when the alias goes by ASIN.</summary>
    public string SellerSku { get; set; } = "";

    /// <summary>ASIN; empty when the alias goes by SKU.</summary>
    public string Asin { get; set; } = "";

    /// <summary>Stands for SKU and ASIN and follows from them: databases take SKUs that differ in case, accents or spaces at the end for the same.</summary>
    public string KeyHash
    {
        get => HashOf(SellerSku, Asin);
        set { }
    }

    /// <summary>Product of the shop.</summary>
    public int ProductId { get; set; }

    /// <summary>Attribute combination of the product; 0 for the product itself.</summary>
    public int CombinationId { get; set; }

    /// <summary>When the alias was made.</summary>
    public DateTime CreatedOnUtc { get; set; }

    /// <summary>The <see cref="KeyHash"/> of a SKU and an ASIN, 64 hexadecimal digits.</summary>
    public static string HashOf(string sellerSku, string asin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sellerSku}\n{asin}")));
}
