namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A badge.</summary>
/// <param name="Text">The words.</param>
/// <param name="Colour">Bootstrap's: info, secondary or warning.</param>
public sealed record BadgeModel(string Text, string Colour);
