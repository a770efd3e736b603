namespace Nop.Web.Framework.Models.DataTables;

/// <summary>How a cell is drawn.</summary>
public partial interface IRender
{
}

/// <summary>A tick or a cross.</summary>
public partial class RenderBoolean : IRender
{
}

/// <summary>A date in the browser's time format.</summary>
public partial class RenderDate : IRender
{
    protected const string DEFAULT_DATE_FORMAT = "L LTS";

    public string Format { get; set; } = DEFAULT_DATE_FORMAT;
}

/// <summary>A link.</summary>
public partial class RenderLink(DataUrl url) : IRender
{
    public DataUrl Url { get; set; } = url;

    public string Title { get; set; }
}

/// <summary>What a JavaScript function (data, type, row, meta) returns.</summary>
public partial class RenderCustom(string functionName) : IRender
{
    public string FunctionName { get; set; } = functionName;
}

/// <summary>A check box that collects row ids.</summary>
public partial class RenderCheckBox(string name, string propertyKeyName = "Id") : IRender
{
    public string Name { get; set; } = name;

    public string PropertyKeyName { get; set; } = propertyKeyName;
}

/// <summary>A button that edits.</summary>
public partial class RenderButtonEdit(DataUrl url) : IRender
{
    public DataUrl Url { get; set; } = url;

    public string ClassName { get; set; } = NopButtonClassDefaults.Default;
}

/// <summary>A button that views.</summary>
public partial class RenderButtonView(DataUrl url) : IRender
{
    public DataUrl Url { get; set; } = url;

    public string ClassName { get; set; } = NopButtonClassDefaults.Default;
}

/// <summary>A button that deletes the row.</summary>
public partial class RenderButtonRemove(string title) : IRender
{
    public string Title { get; set; } = title;

    public string ClassName { get; set; } = NopButtonClassDefaults.Default;
}

/// <summary>A button of one's own.</summary>
public partial class RenderButtonCustom(string className, string title) : IRender
{
    public string Url { get; set; }

    public string ClassName { get; set; } = className;

    public string Title { get; set; } = title;

    public string OnClickFunctionName { get; set; }
}

/// <summary>Buttons that edit a row in place.</summary>
public partial class RenderButtonsInlineEdit : IRender
{
    public string ClassName { get; set; } = NopButtonClassDefaults.Default;
}

/// <summary>An arrow that opens a child grid.</summary>
public partial class RenderChildCaret : IRender
{
}

/// <summary>A picture.</summary>
public partial class RenderPicture(string srcPrefix = "", int width = 0) : IRender
{
    public string SrcPrefix { get; set; } = srcPrefix;

    public string Src { get; set; }

    public int Width { get; set; } = width;
}
