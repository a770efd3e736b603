namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A customer or product to choose.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">What it is called.</param>
public sealed record ChoiceModel(int Id, string Text);
