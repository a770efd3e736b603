using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the page of the shop's words for carriers.</summary>
public sealed class CarrierListFactory(CarrierNames names, ILocalizationService localization)
{
    /// <summary>The page, with a row that is being added.</summary>
    public async Task<CarrierListModel> PrepareAsync(CarrierNameModel entry)
    {
        entry.Codes = [new SelectListItem(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Carriers.Choose"), ""), .. Codes(entry.CarrierCode)];
        return new CarrierListModel([.. (await names.GetAllAsync()).Select(name => new CarrierNameModel
        {
            Id = name.Id,
            ShopName = name.ShopName,
            CarrierCode = name.CarrierCode,
            Codes = [.. Codes(name.CarrierCode)]
        })], entry);
    }

    /// <summary>True for a code that can be chosen.</summary>
    public static bool IsCode(string? code) => code == Carriers.Other || Carriers.Codes.Contains(code);

    private static IEnumerable<SelectListItem> Codes(string? chosen) =>
        Carriers.Codes.Order(StringComparer.OrdinalIgnoreCase).Append(Carriers.Other).Select(code => new SelectListItem(code, code, code == chosen));
}
