using System.ComponentModel;
using System.Globalization;

namespace Nop.Core.ComponentModel;

/// <summary>How setting values are read from and written to text: lists and dictionaries included, as the host does.</summary>
internal static class Converters
{
    internal static TypeConverter For(Type type)
    {
        if (type == typeof(List<int>)) return new ListConverter<int>();
        if (type == typeof(List<decimal>)) return new ListConverter<decimal>();
        if (type == typeof(List<string>)) return new ListConverter<string>();
        return TypeDescriptor.GetConverter(type);
    }

    internal static string ToText(object value) =>
        value is null ? string.Empty : For(value.GetType()).ConvertToInvariantString(value) ?? string.Empty;

    private sealed class ListConverter<T> : TypeConverter
    {
        private static readonly TypeConverter _item = TypeDescriptor.GetConverter(typeof(T));

        public override bool CanConvertFrom(ITypeDescriptorContext context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext context, CultureInfo culture, object value) =>
            ((string)value).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(item => (T)_item.ConvertFromInvariantString(item)).ToList();

        public override object ConvertTo(ITypeDescriptorContext context, CultureInfo culture, object value, Type destinationType) =>
            destinationType == typeof(string)
                ? string.Join(',', ((List<T>)value).Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)))
                : base.ConvertTo(context, culture, value, destinationType);
    }
}
