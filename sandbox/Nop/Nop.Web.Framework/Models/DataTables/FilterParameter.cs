namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A value that a grid posts with every read: of a form field, of its parent's row, or fixed.</summary>
public partial class FilterParameter
{
    public FilterParameter(string name)
    {
        Name = name;
        Type = typeof(string);
    }

    public FilterParameter(string name, string modelName) : this(name)
    {
        ModelName = modelName;
    }

    public FilterParameter(string name, Type type)
    {
        Name = name;
        Type = type;
    }

    public FilterParameter(string name, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Name = name;
        Type = value.GetType();
        Value = value;
    }

    public FilterParameter(string name, string parentName, bool isParentChildParameter = true) : this(name)
    {
        ParentName = parentName;
    }

    public string Name { get; }

    public string ModelName { get; }

    public Type Type { get; }

    public object Value { get; set; }

    public string ParentName { get; set; }
}
