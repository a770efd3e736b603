using AmazonSimulator.Http;

namespace AmazonSimulator.Faults;

/// <summary>Something that goes wrong with one answer.</summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>An error answer in Amazon's words, the operation not carried out.</summary>
    public static Fault Status(int status, string? code = null, string? message = null, string details = "") =>
        new ErrorAnswer(status, code, message, details);

    /// <summary>Success, and nothing was carried out: seen of confirmShipment (204), whose package then is nowhere.</summary>
    public static Fault NotStored { get; } = new EmptySuccess(204);

    /// <summary>Sends the caller to another address with a redirect, the operation not carried out.</summary>
    public static Fault Redirect(Uri address, int status = 307) => new Redirection(status, address);

    /// <summary>An answer that is not Amazon's, such as a proxy's HTML page.</summary>
    public static Fault Answer(int status, string body, string contentType = "text/html") => new ForeignAnswer(status, body, contentType);

    /// <summary>The right answer, late by real time.</summary>
    public static Fault Delay(TimeSpan delay) => new LateAnswer(delay);

    /// <summary>No answer until the client gives up or the simulator stops.</summary>
    public static Fault Hang { get; } = new NoAnswer();

    /// <summary>The connection is cut before the operation was carried out.</summary>
    public static Fault CutConnection { get; } = new CutBefore();

    /// <summary>The operation is carried out, then the connection is cut: the client cannot know.</summary>
    public static Fault LostAnswer { get; } = new CutAfter();

    /// <summary>A complete HTTP answer whose JSON breaks off.</summary>
    public static Fault MalformedJson { get; } = new BrokenJson();

    /// <summary>The connection is cut in the middle of the body.</summary>
    public static Fault TruncatedBody { get; } = new CutInside();

    /// <summary>The right answer with values nobody has heard of in the named properties; without names, in all enum-like ones but fulfillmentStatus.</summary>
    public static Fault UnknownValues(params string[] properties) => new FutureValues(properties);

    internal abstract Task<ApiAnswer> ApplyAsync(Func<Task<ApiAnswer>> next, CancellationToken aborted);
}
