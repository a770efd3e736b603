using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Nop.Core.ComponentModel;

namespace Nop.Core;

/// <summary>Small helpers used all over the shop.</summary>
public class CommonHelper
{
    public static bool IsValidEmail(string email)
    {
        if (string.IsNullOrWhiteSpace(email))
            return false;
        var trimmed = email.Trim();
        return MailAddress.TryCreate(trimmed, out var address) && address.Address == trimmed && address.Host.Contains('.');
    }

    public static string GenerateRandomDigitCode(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => RandomNumberGenerator.GetInt32(10)));

    public static string EnsureMaximumLength(string str, int maxLength, string postfix = null)
    {
        if (string.IsNullOrEmpty(str) || str.Length <= maxLength)
            return str;
        return string.IsNullOrEmpty(postfix) ? str[..maxLength] : str[..(maxLength - postfix.Length)] + postfix;
    }

    public static string EnsureNotNull(string str) => str ?? string.Empty;

    public static string EnsureNumericOnly(string str) =>
        string.IsNullOrEmpty(str) ? string.Empty : new string(str.Where(char.IsDigit).ToArray());

    public static bool AreNullOrEmpty(params string[] stringsToValidate) => stringsToValidate.Any(string.IsNullOrEmpty);

    public static T To<T>(object value) => (T)To(value, typeof(T));

    public static object To(object value, Type destinationType) => To(value, destinationType, CultureInfo.InvariantCulture);

    public static object To(object value, Type destinationType, CultureInfo culture)
    {
        if (value is null || destinationType.IsInstanceOfType(value))
            return value;
        var converter = Converters.For(destinationType);
        if (converter.CanConvertFrom(value.GetType()))
            return converter.ConvertFrom(null, culture, value);
        var own = Converters.For(value.GetType());
        if (own.CanConvertTo(destinationType))
            return own.ConvertTo(null, culture, value, destinationType);
        if (destinationType.IsEnum && value is int number)
            return Enum.ToObject(destinationType, number);
        return Convert.ChangeType(value, destinationType, culture);
    }

    public static string SplitCamelCaseWord(string str) =>
        string.IsNullOrEmpty(str) ? string.Empty : Regex.Replace(str, @"(?<!^)(?=\p{Lu})", " ").TrimStart();

    public static string SnakeCaseToPascalCase(string str) =>
        string.Concat((str ?? string.Empty).Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
}
