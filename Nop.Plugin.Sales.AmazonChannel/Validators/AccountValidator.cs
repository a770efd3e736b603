using FluentValidation;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Sales.AmazonChannel.Validators;

/// <summary>Checks what was entered on the page of an account.</summary>
public class AccountValidator : BaseNopValidator<AccountModel>
{
    private const int LongestSellerId = 64;

    /// <summary>Makes the rules.</summary>
    public AccountValidator(ILocalizationService localization)
    {
        RuleFor(model => model.Name).NotEmpty().WithMessageAwait(Text("Name.Required")).MaximumLength(200);
        RuleFor(model => model.ClientId).NotEmpty().WithMessageAwait(Text("ClientId.Required")).MaximumLength(400);
        RuleFor(model => model.RegionId).Must(id => Enum.IsDefined((AmazonRegion)id)).WithMessageAwait(Text("RegionId.Required"));
        RuleFor(model => model.CustomEndpoint).Must(address => AmazonEndpoints.WhyNot(address) is null)
            .When(model => model.RegionId == (int)AmazonRegion.Custom).WithMessageAwait(Text("CustomEndpoint.Invalid"));
        RuleFor(model => model.CustomTokenEndpoint).Must(address => AmazonEndpoints.WhyNot(address) is null)
            .When(model => model.RegionId == (int)AmazonRegion.Custom && !string.IsNullOrWhiteSpace(model.CustomTokenEndpoint)).WithMessageAwait(Text("CustomTokenEndpoint.Invalid"));
        RuleFor(model => model.ClientSecret).NotEmpty().When(model => model.Id == 0).WithMessageAwait(Text("ClientSecret.Required"));
        RuleFor(model => model.RefreshToken).NotEmpty().When(model => model.Id == 0).WithMessageAwait(Text("RefreshToken.Required"));
        RuleFor(model => model.CustomerCreationId).Must(id => Enum.IsDefined((CustomerCreation)id)).WithMessageAwait(ChoiceText());
        RuleFor(model => model.OrderNumberSourceId).Must(id => Enum.IsDefined((OrderNumberSource)id)).WithMessageAwait(ChoiceText());
        RuleFor(model => model.UnknownSkuId).Must(id => Enum.IsDefined((UnknownSkuBehavior)id)).WithMessageAwait(ChoiceText());
        RuleFor(model => model.NewOrderStatusId).Must(id => Enum.IsDefined((OrderStatus)id) && id != (int)OrderStatus.Cancelled).WithMessageAwait(ChoiceText());
        // while import is off its settings are greyed out and matter to nobody; they are checked when it is switched on
        RuleFor(model => model.PendingReservationDays).InclusiveBetween(1, 60).When(model => model.ImportOrders && model.ReserveStockForPendingOrders).WithMessageAwait(Text("PendingReservationDays.Range"));
        RuleFor(model => model.OrderNumberPrefix).MaximumLength(50);
        RuleFor(model => model.DefaultCarrier).MaximumLength(200);
        RuleFor(model => model.SellerId).Must(id => string.IsNullOrWhiteSpace(id) || id.Trim().Length <= LongestSellerId && id.Trim().All(char.IsAsciiLetterOrDigit))
            .WithMessageAwait(Text("SellerId.Invalid"));
        RuleFor(model => model.FixedCustomerId).GreaterThan(0)
            .When(model => model.ImportOrders && model.CustomerCreationId == (int)CustomerCreation.Fixed).WithMessageAwait(Text("FixedCustomerId.Required"));
        RuleFor(model => model.PlaceholderProductId).GreaterThan(0)
            .When(model => model.ImportOrders && model.UnknownSkuId == (int)UnknownSkuBehavior.Placeholder).WithMessageAwait(Text("PlaceholderProductId.Required"));

        Task<string> ChoiceText() => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Account.Choice");
        Task<string> Text(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Account.Fields.{key}");
    }
}
