namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A place of a grid's controls.</summary>
public partial class LayoutOption
{
    public string Name { get; set; }

    public LayoutOptionType OptionType { get; set; }

    public object Value { get; set; }
}

/// <summary>How a layout option's value is written.</summary>
public enum LayoutOptionType
{
    Array = 1,
    Null = 2,
    String = 3,
    Object = 4,
}
