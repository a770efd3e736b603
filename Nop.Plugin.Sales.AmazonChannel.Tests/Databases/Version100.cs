using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>A shop as the plugin's version 1.0.0 (commit efe234a) left it; Version100/README.md says what is in it.</summary>
internal sealed partial class Version100
{
    /// <summary>All texts of 1.0.0 by full resource name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Texts = JsonSerializer.Deserialize<Dictionary<string, string>>(ReadFile("texts.json"))!;

    private static readonly Dictionary<string, string> Answers = JsonSerializer.Deserialize<Dictionary<string, string>>(ReadFile("answers.json"))!;

    private readonly TestDatabase _database;
    private readonly DateTimeOffset _at;
    private readonly ILookup<bool, string> _statements;
    private ILookup<string, ColumnOfTable>? _columns;

    private Version100(TestDatabase database)
    {
        _database = database;
        var file = ReadFile(TestDatabase.IsMariaDb(database.Kind) ? "mariadb.sql" : $"{database.Kind.ToString().ToLowerInvariant()}.sql");
        _at = DateTimeOffset.Parse(file[(file.IndexOf(" at ", StringComparison.Ordinal) + 4)..file.IndexOf(", as", StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        _statements = StatementEnd().Split(file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Where(statement => statement.Length > 0)
            .ToLookup(statement => statement.Contains("AmazonChannel_", StringComparison.Ordinal) || statement.Contains("Sales.AmazonChannel base schema", StringComparison.Ordinal));
    }

    /// <summary>What Amazon says of the orders: the same as when the shop last asked.</summary>
    public static IReadOnlyList<JsonObject> AmazonOrders => [.. JsonNode.Parse(ReadFile("amazon.json"))!.AsArray().Select(order => order!.AsObject())];

    /// <summary>Brings the old shop into a new database. The node that is to be updated, at the moment when the shop was left.</summary>
    public static async Task<(TestShop Shop, TestShop Node, Version100 Left)> LeaveAsync(TestDatabase database)
    {
        var shop = await TestShop.StartAsync(options => options with { EnforceQuotas = false }, install: false, database: database);
        var left = new Version100(database);
        left.LoadHost();
        left.LoadPlugin(shop);
        shop.Time.Advance(left._at - shop.Time.GetUtcNow());
        shop.Amazon.Orders.ReplaceAll(AmazonOrders);
        await File.WriteAllTextAsync(shop.DatabaseFile + ".plugins.json", $$"""{ "{{AmazonChannelDefaults.SystemName}}": "1.0.0" }""");
        return (shop, shop.Node(), left);
    }

    /// <summary>Puts the plugin's tables, its texts and its place among the migrations back to what 1.0.0 left.</summary>
    public void LoadPlugin(TestShop shop)
    {
        var texts = _database.Quoted("LocaleStringResource");
        _database.ExecuteAll([
            .. _database.PluginTables().Select(table => $"DROP TABLE {_database.Quoted(table)}"),
            $"DELETE FROM {_database.Quoted("MigrationVersionInfo")} WHERE {_database.Quoted("Description")} LIKE 'Sales.AmazonChannel%'",
            $"DELETE FROM {texts}",
            .. _database.Read($"SELECT {_database.Quoted("Id")} FROM {_database.Quoted("Language")}").SelectMany(language => TextsOf(language["Id"])),
            .. _statements[true].Select(Whole).Select(WithAnswers),
            .. _statements[false].Where(statement => statement.Contains(texts, StringComparison.Ordinal)),
            $"UPDATE {_database.Quoted("AmazonChannel_Account")} SET {_database.Quoted("CustomEndpoint")} = '{shop.Amazon.Endpoint}', {_database.Quoted("CustomTokenEndpoint")} = '{shop.Amazon.TokenEndpoint}'",
            .. Sequences(_statements[true])
        ]);
    }

    private void LoadHost()
    {
        var inserts = _statements[false].Where(statement => statement.StartsWith("INSERT INTO", StringComparison.Ordinal)).ToList();
        var tables = inserts.Select(TableOf).Distinct().ToList();
        _database.ExecuteAll([
            $"DELETE FROM {_database.Quoted("LocaleStringResource")}",
            .. tables.Reverse<string>().Select(table => $"DELETE FROM {_database.Quoted(table)}"),
            .. inserts.Select(Whole),
            .. Sequences(inserts)
        ]);
    }

    private IEnumerable<string> TextsOf(string languageId) => Texts.Chunk(200).Select(texts =>
        $"INSERT INTO {_database.Quoted("LocaleStringResource")} ({_database.Quoted("LanguageId")}, {_database.Quoted("ResourceName")}, {_database.Quoted("ResourceValue")}) VALUES "
        + string.Join(", ", texts.Select(text => $"({languageId}, {Literal(text.Key.ToLowerInvariant())}, {Literal(text.Value)})")));

    private string Literal(string text) => $"'{(TestDatabase.IsMariaDb(_database.Kind) ? text.Replace("\\", "\\\\", StringComparison.Ordinal) : text).Replace("'", "''", StringComparison.Ordinal)}'";

    // the host's tables may have got columns since that must not be empty
    private string Whole(string statement)
    {
        if (Insert().Match(statement) is not { Success: true } insert)
            return statement;
        _columns ??= DatabaseSchema.Columns(_database, "%").ToLookup(column => column.Table, StringComparer.Ordinal);
        var named = insert.Groups["columns"].Value.Split(", ").Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = _columns[insert.Groups["table"].Value].Where(column => column is { IsNullable: false, HasDefault: false } && !named.Contains(column.Name)).ToList();
        var columns = string.Concat(missing.Select(column => ", " + _database.Quoted(column.Name)));
        var values = string.Concat(missing.Select(column => ", " + Nothing(column)));
        var rows = insert.Groups["rows"].Value.Split(",\n(").Select(row => row.TrimStart('(')[..^1]);
        return $"INSERT INTO {_database.Quoted(insert.Groups["table"].Value)} ({insert.Groups["columns"].Value}{columns}) VALUES {string.Join(", ", rows.Select(row => $"({row}{values})"))}";
    }

    // Amazon's answers as the rows hold them, encrypted, are the same on every kind of database
    private static string WithAnswers(string statement) => Answer().Replace(statement, found => $"'{Answers[found.Groups[1].Value]}'");


    private static string Nothing(ColumnOfTable column) => column.Type.ToLowerInvariant() switch
    {
        var type when type.StartsWith("bool", StringComparison.Ordinal) => "FALSE",
        var type when type.Contains("int", StringComparison.Ordinal) || type.Contains("numeric", StringComparison.Ordinal) || type.Contains("decimal", StringComparison.Ordinal) || type.Contains("bit", StringComparison.Ordinal) => "0",
        var type when type.Contains("date", StringComparison.Ordinal) || type.Contains("time", StringComparison.Ordinal) => "'2000-01-01 00:00:00'",
        _ => "''"
    };

    // rows that come with their ids leave PostgreSQL's counters behind
    private IEnumerable<string> Sequences(IEnumerable<string> statements) => _database.Kind != DatabaseKind.Postgres ? [] : statements
        .Where(statement => Insert().Match(statement) is { Success: true } insert && insert.Groups["columns"].Value.Split(", ").Any(column => Bare(column) == "Id")).Select(TableOf).Distinct()
        .Select(table => $"""SELECT setval(pg_get_serial_sequence('"{table}"', 'Id'), (SELECT max("Id") FROM "{table}"))""");

    private static string TableOf(string insert) => Insert().Match(insert).Groups["table"].Value;

    private static string Bare(string name) => name.Trim('"', '`');

    private static string ReadFile(string file)
    {
        using var stream = typeof(Version100).Assembly.GetManifestResourceStream($"Version100/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@";\n(?=CREATE |ALTER |INSERT |UPDATE |DELETE |\z)")]
    private static partial Regex StatementEnd();

    [GeneratedRegex("'answer ([^']+)'")]
    private static partial Regex Answer();

    [GeneratedRegex("""^INSERT INTO ["`](?<table>\w+)["`] \((?<columns>[^)]*)\) VALUES\n(?<rows>.*)$""", RegexOptions.Singleline)]
    private static partial Regex Insert();
}
