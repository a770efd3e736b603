namespace Nop.Plugin.Sales.AmazonChannel.Tests.Databases;

/// <summary>What a database says of its tables.</summary>
internal static class DatabaseSchema
{
    /// <summary>The plugin's columns with type and nullability, and its indexes with their columns: a line each, in order.</summary>
    public static IReadOnlyList<string> OfPlugin(TestDatabase database) =>
        [.. Columns(database, "AmazonChannel%").Select(column => $"column {column.Table}.{column.Name} {column.Type}{(column.IsNullable ? " or nothing" : "")}").Concat(Indexes(database)).Order(StringComparer.Ordinal)];

    /// <summary>Columns of the tables whose names are like a pattern.</summary>
    public static IEnumerable<ColumnOfTable> Columns(TestDatabase database, string like) => database.Read(database.Kind switch
    {
        DatabaseKind.Postgres => $"""
            SELECT table_name AS t, column_name AS c, is_nullable = 'YES' AS n, column_default IS NOT NULL OR is_identity = 'YES' AS d,
                concat_ws(' ', udt_name, character_maximum_length, numeric_precision, numeric_scale, datetime_precision) AS k
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name LIKE '{like}'
            """,
        DatabaseKind.MariaDb or DatabaseKind.MariaDbUnicode => $"""
            SELECT table_name AS t, column_name AS c, is_nullable = 'YES' AS n, (column_default IS NOT NULL AND column_default <> 'NULL') OR extra LIKE '%auto_increment%' AS d,
                concat_ws(' ', column_type, collation_name) AS k
            FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name LIKE '{like}'
            """,
        _ => $"""
            SELECT m.name AS t, c.name AS c, c."notnull" = 0 AS n, c.dflt_value IS NOT NULL OR c.pk > 0 AS d, c.type AS k
            FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE '{like}'
            """
    }).Select(row => new ColumnOfTable(row["t"], row["c"], row["k"], Is(row["n"]), Is(row["d"])));

    private static IEnumerable<string> Indexes(TestDatabase database) => database.Read(database.Kind switch
    {
        DatabaseKind.Postgres => "SELECT indexdef AS i FROM pg_indexes WHERE schemaname = 'public' AND tablename LIKE 'AmazonChannel%'",
        DatabaseKind.MariaDb or DatabaseKind.MariaDbUnicode => """
            SELECT concat_ws(' ', table_name, index_name, non_unique, group_concat(concat_ws(' ', column_name, collation, sub_part) ORDER BY seq_in_index)) AS i
            FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name LIKE 'AmazonChannel%' GROUP BY table_name, index_name, non_unique
            """,
        _ => """
            SELECT m.name || ' ' || l.name || ' ' || l."unique" || ' ' || (SELECT group_concat(i.name || ' ' || i.desc) FROM pragma_index_xinfo(l.name) i WHERE i.key = 1) AS i
            FROM sqlite_master m, pragma_index_list(m.name) l WHERE m.type = 'table' AND m.name LIKE 'AmazonChannel%'
            """
    }).Select(row => "index " + row["i"]);

    private static bool Is(string value) => value is "1" or "True";
}

/// <summary>A column as its database describes it.</summary>
internal sealed record ColumnOfTable(string Table, string Name, string Type, bool IsNullable, bool HasDefault);
