using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>Looks for texts in every column of every table, what is encrypted in clear: its cipher text may hold any short text by chance.</summary>
internal static class WholeDatabase
{
    private static readonly string[] Encrypted = [nameof(AmazonOrder.Snapshot), nameof(AmazonAccount.ClientSecret), nameof(AmazonAccount.RefreshToken)];

    /// <summary>Where one of the texts stands, as "Table.Column row: text".</summary>
    public static IReadOnlyList<string> Find(TestShop shop, params IReadOnlyList<string> texts)
    {
        using var scope = shop.Services.CreateScope();
        var encryption = scope.ServiceProvider.GetRequiredService<IEncryptionService>();
        using var connection = new SqliteConnection($"Data Source={shop.DatabaseFile};Mode=ReadOnly");
        connection.Open();
        var found = new List<string>();
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.IsDBNull(column) || reader.GetValue(column) is not string value)
                        continue;
                    var clear = Encrypted.Contains(reader.GetName(column)) ? encryption.DecryptText(value).Replace("\\u002B", "+", StringComparison.Ordinal) : value;
                    found.AddRange(texts.Where(text => clear.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(text => $"{table}.{reader.GetName(column)} {reader.GetValue(0)}: {text}"));
                }
        }

        return found;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }
}
