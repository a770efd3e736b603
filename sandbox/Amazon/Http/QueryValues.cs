using Microsoft.AspNetCore.WebUtilities;

namespace AmazonSimulator.Http;

/// <summary>The query with names taken literally: Amazon's parameters are case sensitive, ASP.NET Core's are not.</summary>
internal sealed class QueryValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    public QueryValues(string? queryString)
    {
        foreach (var pair in new QueryStringEnumerable(queryString))
        {
            var name = pair.DecodeName().ToString();
            if (!_values.TryAdd(name, pair.DecodeValue().ToString()))
                _repeated.Add(name);
        }
    }

    public IReadOnlyDictionary<string, string> All => _values;

    public string? Text(string name)
    {
        if (_repeated.Contains(name))
            throw ApiException.InvalidInput($"The {name} you have submitted is not valid. It was sent more than once; separate several values by commas.");
        return _values.GetValueOrDefault(name);
    }

    public DateTimeOffset? Time(string name) => Text(name) is not { } text
        ? null
        : Iso8601.Read(text) ?? throw ApiException.InvalidInput($"The {name} you have submitted is not valid. '{text}' is not an ISO 8601 date and time.");

    public IReadOnlySet<string>? Set(string name, IReadOnlySet<string>? allowed = null, int atMost = int.MaxValue)
    {
        if (Text(name) is not { } text)
            return null;
        var values = text.Split(',').ToHashSet(StringComparer.Ordinal);
        if (values.FirstOrDefault(value => value.Length == 0 || allowed?.Contains(value) == false) is { } wrong)
            throw ApiException.InvalidInput($"The {name} you have submitted is not valid. '{wrong}' is not one of the allowed values.");
        if (values.Count > atMost)
            throw ApiException.InvalidInput($"The {name} you have submitted is not valid. It holds more than {atMost} values.");
        return values;
    }
}
