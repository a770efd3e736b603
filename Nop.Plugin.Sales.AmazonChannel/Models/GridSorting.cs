namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A column of a grid, as DataTables posts it.</summary>
public record GridColumn
{
    /// <summary>Property that the column shows.</summary>
    public string? Data { get; set; }
}

/// <summary>A sort of a grid, as DataTables posts it.</summary>
public record GridOrder
{
    /// <summary>Place of the column.</summary>
    public int Column { get; set; }

    /// <summary>asc or desc.</summary>
    public string? Dir { get; set; }
}
