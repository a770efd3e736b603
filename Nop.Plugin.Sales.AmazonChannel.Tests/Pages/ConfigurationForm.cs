using System.Net;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The fields of a form as a browser without scripts would send them back.</summary>
public sealed partial class ConfigurationForm
{
    private readonly Dictionary<string, string> _fields = [];

    public ConfigurationForm(string page, string formId) : this(Regex.Match(page, $"<form[^>]*id=\"{formId}\".*?</form>", RegexOptions.Singleline).Value) =>
        Assert.That(_fields, Is.Not.Empty, $"the page has no form {formId}");

    private ConfigurationForm(string form)
    {
        foreach (Match input in Input().Matches(form))
            Read(input.Value);
        foreach (Match select in Select().Matches(form))
            _fields[select.Groups["name"].Value] = Chosen().Match(select.Value) is { Success: true } chosen ? chosen.Groups[1].Value : First().Match(select.Value).Groups[1].Value;
    }

    /// <summary>The form that holds a field: the host's forms have no id.</summary>
    public static ConfigurationForm Around(string page, string field) =>
        new(Form().Matches(page).Select(form => form.Value).First(form => form.Contains($"name=\"{field}\"", StringComparison.Ordinal)));

    public string this[string name]
    {
        get => _fields[name];
        set => _fields[name] = value;
    }

    public ConfigurationForm With(string name, string value)
    {
        _fields[name] = value;
        return this;
    }

    public ConfigurationForm Without(string name)
    {
        _fields.Remove(name);
        return this;
    }

    public FormUrlEncodedContent Content() => new(_fields);

    private void Read(string input)
    {
        var name = Attribute(input, "name");
        if (name.Length == 0 || Attribute(input, "type") == "checkbox" && !input.Contains("checked", StringComparison.Ordinal))
            return;
        // of a check box and the hidden field behind it the first one given counts
        _fields.TryAdd(name, WebUtility.HtmlDecode(Attribute(input, "value")));
    }

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<select[^>]*name=\"(?<name>[^\"]+)\".*?</select>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*selected[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Chosen();

    [GeneratedRegex("<option[^>]*value=\"([^\"]*)\"")]
    private static partial Regex First();
}
