namespace Nop.Data.Migrations;

/// <summary>Formats of migration dates and descriptions.</summary>
public static class NopMigrationDefaults
{
    public static string[] DateFormats { get; } = [.. from separator in "-./" from tail in new[] { "", ":fffffff" } select $"yyyy{separator}MM{separator}dd HH:mm:ss{tail}"];
    public static string UpdateMigrationDescription => "nopCommerce version {0}. Update {1}";
}
