using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A button that leaves an account's orders alone, and asks before.</summary>
/// <param name="ButtonId">Id of the button.</param>
/// <param name="ButtonClass">Classes of the button.</param>
/// <param name="Icon">Class of its icon.</param>
/// <param name="Text">Name of the text on it.</param>
/// <param name="Question">Name of the text that says what it does.</param>
/// <param name="Url">Where it posts the form.</param>
/// <param name="Leaving">What that leaves.</param>
public sealed record AccountLeaveModel(string ButtonId, string ButtonClass, string Icon, string Text, string Question, string? Url, AccountLeaving Leaving);
