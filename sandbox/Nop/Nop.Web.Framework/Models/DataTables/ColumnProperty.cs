namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A grid's column.</summary>
public partial class ColumnProperty(string data)
{
    public string Data { get; set; } = data;

    public string Title { get; set; }

    public IRender Render { get; set; }

    public string Width { get; set; }

    public bool AutoWidth { get; set; }

    public bool IsMasterCheckBox { get; set; }

    public string ClassName { get; set; }

    public bool Visible { get; set; } = true;

    public bool Searchable { get; set; }

    public bool Editable { get; set; }

    public EditType EditType { get; set; }

    public bool Encode { get; set; } = true;
}

/// <summary>How a cell is edited.</summary>
public enum EditType
{
    Number = 1,
    Checkbox = 2,
    String = 3,
}
