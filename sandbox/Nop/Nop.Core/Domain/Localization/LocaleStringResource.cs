namespace Nop.Core.Domain.Localization;

/// <summary>A text in one language.</summary>
public class LocaleStringResource : BaseEntity
{
    public int LanguageId { get; set; }
    public string ResourceName { get; set; }
    public string ResourceValue { get; set; }
}
