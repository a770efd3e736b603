namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>Why nothing goes to Amazon, or no answer comes.</summary>
/// <param name="Colour">Bootstrap's: danger or warning.</param>
/// <param name="Text">The words.</param>
public sealed record OutboxAlertModel(string Colour, string Text);
