namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Selling Partner API endpoints (Amazon: "SP-API endpoints").</summary>
public enum AmazonRegion
{
    /// <summary>Canada, United States, Mexico, Brazil.</summary>
    NorthAmerica = 1,

    /// <summary>Europe, Middle East, Africa, India.</summary>
    Europe = 2,

    /// <summary>Japan, Australia, Singapore.</summary>
    FarEast = 3,

    /// <summary>Amazon's static sandbox of North America.</summary>
    NorthAmericaSandbox = 11,

    /// <summary>Amazon's static sandbox of Europe.</summary>
    EuropeSandbox = 12,

    /// <summary>Amazon's static sandbox of the Far East.</summary>
    FarEastSandbox = 13,

    /// <summary>An address of the admin's own, for a proxy or the simulator.</summary>
    Custom = 99
}
