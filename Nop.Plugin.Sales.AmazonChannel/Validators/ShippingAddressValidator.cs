using FluentValidation;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Sales.AmazonChannel.Validators;

/// <summary>Checks what was entered as the shipping address of an order: what a parcel needs, and a state of the country.</summary>
public class ShippingAddressValidator : BaseNopValidator<ShippingAddressModel>
{
    private const int Longest = 400;

    /// <summary>Makes the rules.</summary>
    public ShippingAddressValidator(ILocalizationService localization, IStateProvinceService states)
    {
        RuleFor(model => model.FirstName).NotEmpty().When(model => string.IsNullOrWhiteSpace(model.LastName)).WithMessageAwait(Text("Orders.Address.Name.Required")).MaximumLength(Longest);
        RuleFor(model => model.Address1).NotEmpty().WithMessageAwait(Text("Orders.Address.Address1.Required")).MaximumLength(Longest);
        RuleFor(model => model.City).NotEmpty().WithMessageAwait(Text("Orders.Address.City.Required")).MaximumLength(Longest);
        RuleFor(model => model.CountryId).GreaterThan(0).WithMessageAwait(Text("Orders.Address.Country.Required"));
        RuleFor(model => model.LastName).MaximumLength(Longest);
        RuleFor(model => model.Company).MaximumLength(Longest);
        RuleFor(model => model.Address2).MaximumLength(Longest);
        RuleFor(model => model.County).MaximumLength(Longest);
        RuleFor(model => model.ZipPostalCode).MaximumLength(40);
        RuleFor(model => model.PhoneNumber).MaximumLength(100);
        RuleFor(model => model.StateProvinceId).MustAwait(async (model, id) => id == 0 || (await states.GetStateProvincesByCountryIdAsync(model.CountryId, showHidden: true)).Any(state => state.Id == id))
            .WithMessageAwait(Text("Orders.Address.State.Foreign"));

        Task<string> Text(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
    }
}
