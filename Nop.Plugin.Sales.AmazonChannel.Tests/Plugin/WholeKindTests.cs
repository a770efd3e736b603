using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Sales.AmazonChannel.Controllers;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>Small faults that come back one by one: each is looked for in the whole plugin.</summary>
public partial class WholeKindTests
{
    private static readonly Type[] Simple = [typeof(int), typeof(int?), typeof(bool), typeof(string), typeof(ICollection<int>)];

    private static IEnumerable<MethodInfo> Actions => typeof(AmazonAdminController).Assembly.GetTypes()
        .Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(NonActionAttribute)));

    private static IEnumerable<MethodInfo> Posts => Actions.Where(action => action.IsDefined(typeof(HttpPostAttribute)));

    // the host's pages post their whole form, whose fields have such names too, and a form goes before the route
    [TestCaseSource(nameof(Posts))]
    public void Every_simple_value_that_is_posted_names_where_it_comes_from(MethodInfo action) =>
        Assert.That(action.GetParameters().Where(parameter => Simple.Contains(parameter.ParameterType) && SourceOf(parameter) is null).Select(parameter => parameter.Name), Is.Empty);

    [Test]
    public void An_id_comes_from_the_route() => Assert.That(
        Posts.SelectMany(action => action.GetParameters().Where(parameter => parameter.Name == "id" && SourceOf(parameter) != BindingSource.Path).Select(_ => $"{action.DeclaringType!.Name}.{action.Name}")),
        Is.Empty);

    [Test]
    public void Exports_need_the_host_s_right_to_export()
    {
        var exports = Actions.Where(action => action.Name.StartsWith("Export", StringComparison.Ordinal)).ToList();
        Assert.That(exports, Has.Count.EqualTo(3));
        Assert.That(exports.Select(RightsOf), Is.All.EqualTo(StandardPermission.Orders.ORDERS_IMPORT_EXPORT));
    }

    [TestCase("Customers", StandardPermission.Customers.CUSTOMERS_VIEW, 1)]
    [TestCase("Products", StandardPermission.Catalog.PRODUCTS_VIEW, 2)]
    public void Looking_up_the_host_s_own_needs_the_host_s_own_right(string name, string right, int count)
    {
        var lookups = Actions.Where(action => action.Name == name).ToList();
        Assert.That(lookups, Has.Count.EqualTo(count));
        Assert.That(lookups.Select(RightsOf), Is.All.EqualTo(right));
    }

    [Test]
    public void A_claim_that_is_held_is_told_by_every_page() =>
        Assert.That(typeof(AmazonAdminController).IsDefined(typeof(TellClaimHeldAttribute), inherit: false), "a timeout of a claim is a message, not a 500");

    // without .Text it is written as it stands: markup among words, and the end of the attribute at a quotation mark
    [TestCaseSource(nameof(Views))]
    public void A_text_in_an_attribute_is_encoded(string view)
    {
        var texts = TextsOf(view).ToList();
        Assert.That(texts.Where(text => text.IsInAttribute && !text.IsEncoded).Select(text => text.Words), Is.Empty, "write .Text behind it");
    }

    // with arguments the host fills the places and writes the result as it stands
    [TestCaseSource(nameof(Views))]
    public void A_text_with_arguments_is_encoded(string view) =>
        Assert.That(TextsOf(view).Where(text => text.HasArguments && !text.IsEncoded).Select(text => text.Words), Is.Empty, "use T.Filled, or write .Text behind it");

    private static IEnumerable<string> Views => Directory.EnumerateFiles(Path.Combine(SourceRoot(), "Nop.Plugin.Sales.AmazonChannel", "Views"), "*.cshtml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(SourceRoot(), file)).Order(StringComparer.Ordinal);

    private static IEnumerable<ShownText> TextsOf(string view)
    {
        var source = File.ReadAllText(Path.Combine(SourceRoot(), view));
        foreach (Match match in Text().Matches(source))
        {
            var open = match.Index + match.Length - 1;
            var (end, hasArguments) = Call(source, open);
            yield return new ShownText(source[match.Index..(end + 1)], hasArguments, IsInAttribute(source[..match.Index]), source[(end + 1)..].StartsWith(".Text", StringComparison.Ordinal));
        }
    }

    private static bool IsInAttribute(string before) =>
        before.LastIndexOf("=\"", StringComparison.Ordinal) is var at and >= 0 && !before.AsSpan(at + 2).ContainsAny('"', '>');

    // where the call's parentheses close, and whether a comma stands between its arguments
    private static (int End, bool HasArguments) Call(string source, int open)
    {
        var depth = 0;
        var isQuoted = false;
        var hasComma = false;
        for (var at = open; at < source.Length; at++)
        {
            var character = source[at];
            isQuoted ^= character == '"';
            if (isQuoted)
                continue;
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            hasComma |= character == ',' && depth == 1;
            if (depth == 0)
                return (at, hasComma);
        }

        throw new InvalidOperationException($"a call is not closed: {source[open..Math.Min(source.Length, open + 80)]}");
    }

    private static BindingSource? SourceOf(ParameterInfo parameter) => parameter.GetCustomAttributes().OfType<IBindingSourceMetadata>().FirstOrDefault()?.BindingSource;

    private static string RightsOf(MethodInfo action) => string.Join(',', action.GetCustomAttributes<CheckPermissionAttribute>().SelectMany(check => check.PermissionSystemName));

    private static string SourceRoot([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    [GeneratedRegex(@"(?<![\w.])T\(")]
    private static partial Regex Text();

    private sealed record ShownText(string Words, bool HasArguments, bool IsInAttribute, bool IsEncoded);
}
