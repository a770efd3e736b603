using FluentValidation;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Sales.AmazonChannel.Validators;

/// <summary>Checks a row of the page of carriers.</summary>
public class CarrierNameValidator : BaseNopValidator<CarrierNameModel>
{
    /// <summary>Makes the rules.</summary>
    public CarrierNameValidator(ILocalizationService localization)
    {
        RuleFor(model => model.ShopName).NotEmpty().When(model => model.Id == 0).WithMessageAwait(Text("ShopName.Required")).MaximumLength(200);
        RuleFor(model => model.CarrierCode).Must(CarrierListFactory.IsCode).WithMessageAwait(Text("CarrierCode.Required"));

        Task<string> Text(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Carriers.Fields.{key}");
    }
}
