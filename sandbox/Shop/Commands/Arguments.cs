namespace Shop.Commands;

/// <summary>Arguments that cannot be understood; the message is all the user gets to see.</summary>
internal sealed class ArgumentsException(string message) : Exception(message);

/// <summary>Reads "--name value" pairs.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    internal Arguments(IReadOnlyList<string> args, params string[] known)
    {
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!known.Contains(args[i]))
                throw new ArgumentsException($"Unknown argument {args[i]}; known are {string.Join(", ", known)}.");
            if (i + 1 == args.Count)
                throw new ArgumentsException($"{args[i]} needs a value.");
            _values[args[i]] = args[i + 1];
        }
    }

    internal string? Text(string name) => _values.GetValueOrDefault(name);

    internal int Port(string name, int otherwise)
    {
        if (Text(name) is not { } text)
            return otherwise;
        return int.TryParse(text, out var port) && port is >= 0 and <= 65535 ? port : throw new ArgumentsException($"{name} {text} is no port; give 0 to 65535, 0 for a free one.");
    }
}
