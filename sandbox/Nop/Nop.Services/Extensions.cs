using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Services.Localization;

namespace Nop.Services;

/// <summary>Makes select lists.</summary>
public static class Extensions
{
    /// <summary>Lists the members of an enum; their texts are localized inside a request.</summary>
    public static async Task<SelectList> ToSelectListAsync<TEnum>(this TEnum enumObj, bool markCurrentAsSelected = true,
        int[] valuesToExclude = null, bool useLocalization = true) where TEnum : struct
    {
        if (!typeof(TEnum).IsEnum)
            throw new ArgumentException($"{typeof(TEnum)} is not an enum. Call this on a member of an enum.", nameof(enumObj));
        var texts = useLocalization ? new HttpContextAccessor().HttpContext?.RequestServices.GetService<ILocalizationService>() : null;
        var items = new List<SelectListItem>();
        foreach (var member in Enum.GetValues(typeof(TEnum)).Cast<TEnum>())
        {
            var number = Convert.ToInt32(member);
            if (valuesToExclude?.Contains(number) == true)
                continue;
            var text = texts is null ? CommonHelper.SplitCamelCaseWord(member.ToString()) : await texts.GetLocalizedEnumAsync(member);
            items.Add(new SelectListItem(text, number.ToString()));
        }
        return new SelectList(items, nameof(SelectListItem.Value), nameof(SelectListItem.Text), markCurrentAsSelected ? Convert.ToInt32(enumObj) : null);
    }

    public static SelectList ToSelectList<T>(this T objList, Func<BaseEntity, string> selector) where T : IEnumerable<BaseEntity> =>
        new(objList.Select(entity => new { ID = entity.Id, Name = selector(entity) }), "ID", "Name");
}
