using System.Reflection;
using Nop.Core;
using Nop.Data.Mapping;
using Nop.Plugin.Sales.AmazonChannel.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>Narrow entities have columns of the table that they share, and no others.</summary>
public class PartTests
{
    [TestCaseSource(nameof(Parts))]
    public void A_part_has_columns_of_the_whole_under_the_same_types(Type part)
    {
        var whole = Columns(Whole(part));

        Assert.That(Columns(part), Is.Not.Empty.And.SubsetOf(whole));
    }

    [Test]
    public void Every_field_of_the_account_s_page_is_written_by_it()
    {
        var owned = typeof(AccountSettings).GetProperties().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var elsewhere = typeof(AmazonAccount).GetProperties().Select(property => property.Name).Where(name => !owned.Contains(name)).ToHashSet(StringComparer.Ordinal);
        string[] written = [nameof(AmazonAccount.ClientSecret), nameof(AmazonAccount.RefreshToken)];
        string[] shown = [nameof(AmazonAccount.DryRun), nameof(AmazonAccount.OutboundStoppedReason)];

        Assert.That(typeof(AccountModel).GetProperties().Select(property => property.Name).Where(elsewhere.Contains), Is.SubsetOf([.. written, .. shown]),
            "a field of the page must be a column of AccountSettings, or saving the page leaves it out");
    }

    /// <summary>The entities that have a table in common with one.</summary>
    internal static IReadOnlyList<Type> SameTable(Type entity) => new NameCompatibility().TableNames is var names && names.TryGetValue(entity, out var table)
        ? [.. names.Where(name => name.Value == table).Select(name => name.Key)] : [entity];

    private static IEnumerable<Type> Parts() => new NameCompatibility().TableNames.GroupBy(name => name.Value).Where(table => table.Count() > 1)
        .SelectMany(table => table.Select(name => name.Key)).Where(type => type != Whole(type));

    private static Type Whole(Type part) => SameTable(part).MaxBy(type => Columns(type).Count)!;

    private static HashSet<string> Columns(Type type) => [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.CanWrite && property.DeclaringType != typeof(BaseEntity)).Select(property => $"{NameCompatibilityManager.GetColumnName(type, property.Name)} {property.PropertyType}")];
}
