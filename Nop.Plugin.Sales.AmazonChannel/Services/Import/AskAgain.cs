using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>A wish to ask Amazon for an order again by <c>getOrder</c>.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Pauses">Pause before each time: the first from now on, the others from the answer before.</param>
/// <param name="RepeatsLast">True goes on with the last pause for as long as the reason stands; false ends with it.</param>
public sealed record AskAgain(AskReason Reason, IReadOnlyList<TimeSpan> Pauses, bool RepeatsLast = false)
{
    /// <summary>Pause after a number of answers; null when there is to be no further time.</summary>
    public TimeSpan? PauseAfter(int answers) => answers < Pauses.Count ? Pauses[answers] : RepeatsLast && Pauses.Count > 0 ? Pauses[^1] : null;
}
