namespace Nop.Services.Sandbox;

/// <summary>The host's clock.</summary>
internal static class Clock
{
    internal static DateTime UtcNow(this TimeProvider time) => time.GetUtcNow().UtcDateTime;
}
