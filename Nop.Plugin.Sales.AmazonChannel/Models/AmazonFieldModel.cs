namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A named value on a page.</summary>
/// <param name="Name">Last part of the field's resource.</param>
/// <param name="Value">The value, as it is shown.</param>
public record AmazonFieldModel(string Name, string? Value)
{
    /// <summary>Resource of the label; its hint has the same name with <c>.Hint</c>.</summary>
    public string Resource => $"{AmazonChannelDefaults.ResourcePrefix}.Orders.Fields.{Name}";
}
