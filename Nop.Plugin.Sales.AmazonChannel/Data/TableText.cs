using System.Data;
using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Data;

/// <summary>
/// How the texts of the plugin's tables are stored on MySQL and MariaDB: in utf8mb4, because the host's texts of a set length hold no character beyond U+FFFF there, such as an emoji in a buyer's name;
/// and with the collation of the database, as the host's own columns have it, where that is one of utf8mb4. Migrations have no services, so it is asked by SQL.
/// </summary>
internal sealed class TableText(IDbConnection connection, IDbTransaction? transaction)
{
    private const string CharacterSet = "utf8mb4";

    /// <summary>The database's collation where the tables can take it; null where they keep the character set's own.</summary>
    public string? Collation()
    {
        var collation = Scalar("SELECT DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()");
        return collation is not null && IsOfUtf8mb4(collation) ? collation : null;
    }

    /// <summary>The collation of a table that has the character set; null of another one.</summary>
    public string? CollationOf(string table) =>
        Scalar($"SELECT TABLE_COLLATION FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '{table}'") is { } collation && IsOfUtf8mb4(collation) ? collation : null;

    /// <summary>True when every text of a table has the character set.</summary>
    public bool TakesAllCharacters(string table) => Scalar(
        $"SELECT COUNT(*) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '{table}' AND CHARACTER_SET_NAME IS NOT NULL AND CHARACTER_SET_NAME <> '{CharacterSet}'") == "0";

    /// <summary>Gives a table its character set and collation.</summary>
    public void Convert(string table, string? collation) =>
        Execute($"ALTER TABLE `{table}` CONVERT TO CHARACTER SET {CharacterSet}{(collation is null ? "" : $" COLLATE {collation}")}");

    /// <summary>True when every text of a table has the collation.</summary>
    public bool Has(string table, string collation) => Scalar(
        $"SELECT COUNT(*) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '{table}' AND COLLATION_NAME IS NOT NULL AND COLLATION_NAME <> '{collation}'") == "0";

    /// <summary>The rows whose key would be that of an older row under a collation, each with the older one's text.</summary>
    /// <param name="table">Table.</param>
    /// <param name="key">Columns of the key; the last one is a text.</param>
    /// <param name="collation">Collation to come.</param>
    public IReadOnlyList<EqualKey> Equals(string table, IReadOnlyList<string> key, string collation)
    {
        var text = key[^1];
        var others = key.Take(key.Count - 1).Select(column => $"`{column}`").ToList();
        string Folded(string alias) => $"CONVERT({alias}`{text}` USING {CharacterSet}) COLLATE {collation}";
        var groups = $"SELECT {string.Join(", ", [.. others, $"{Folded("")} AS folded", "MIN(Id) AS kept"])} FROM `{table}` GROUP BY {string.Join(", ", [.. others, "folded"])} HAVING COUNT(*) > 1";
        var same = others.Select(column => $"one.{column} = twice.{column}").Append($"{Folded("one.")} = twice.folded");
        using var command = Command(
            $"SELECT one.Id, one.`{text}`, older.`{text}` FROM ({groups}) twice JOIN `{table}` one ON {string.Join(" AND ", same)} JOIN `{table}` older ON older.Id = twice.kept "
            + "WHERE one.Id <> twice.kept ORDER BY one.Id");
        using var reader = command.ExecuteReader();
        var found = new List<EqualKey>();
        while (reader.Read())
            found.Add(new EqualKey(System.Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture), reader.GetString(1), reader.GetString(2)));
        return found;
    }

    /// <summary>Removes a row.</summary>
    public void Delete(string table, int id) => Execute(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM `{table}` WHERE Id = {id}"));

    /// <summary>Adds an entry to the channel's log.</summary>
    public void Log(string table, int level, string code, string message, DateTime now)
    {
        using var command = Command(
            $"INSERT INTO `{table}` (AccountId, LevelId, Operation, Code, Message, AmazonOrderId, RequestId, CustomerId, CreatedOnUtc) VALUES (0, @level, '', @code, @message, '', '', 0, @now)");
        Add(command, "@level", level);
        Add(command, "@code", code);
        Add(command, "@message", message);
        Add(command, "@now", now);
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private string? Scalar(string sql)
    {
        using var command = Command(sql);
        return System.Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private IDbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        // as long as a large table takes
        command.CommandTimeout = 0;
        return command;
    }

    private static void Add(IDbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static bool IsOfUtf8mb4(string collation) =>
        collation.StartsWith("utf8mb4_", StringComparison.Ordinal) && collation.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}

/// <summary>A row whose key is another's under a collation.</summary>
/// <param name="Id">The row.</param>
/// <param name="Text">Text of its key.</param>
/// <param name="Older">Text of the older row's key.</param>
internal sealed record EqualKey(int Id, string Text, string Older);
