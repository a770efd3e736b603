using FluentValidation;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Sales.AmazonChannel.Validators;

/// <summary>Checks what was entered on the configuration page.</summary>
public class ConfigurationValidator : BaseNopValidator<ConfigurationModel>
{
    /// <summary>Makes the rules.</summary>
    public ConfigurationValidator(ILocalizationService localization)
    {
        RuleFor(model => model.IntervalMinutes).InclusiveBetween(SyncSchedule.ShortestMinutes, SyncSchedule.LongestMinutes).WithMessageAwait(Range(nameof(ConfigurationModel.IntervalMinutes)));
        RuleFor(model => model.OverlapMinutes).InclusiveBetween(0, 1440).WithMessageAwait(Range(nameof(ConfigurationModel.OverlapMinutes)));
        RuleFor(model => model.RequestTimeoutSeconds).InclusiveBetween(5, 100).WithMessageAwait(Range(nameof(ConfigurationModel.RequestTimeoutSeconds)));
        RuleFor(model => model.LogRetentionDays).InclusiveBetween(1, 3650).WithMessageAwait(Range(nameof(ConfigurationModel.LogRetentionDays)));
        RuleFor(model => model.PersonalDataRetentionDays).InclusiveBetween(1, PersonalDataExpiry.LongestDays).WithMessageAwait(Range(nameof(ConfigurationModel.PersonalDataRetentionDays)));
        RuleFor(model => model.FeedAnswerHours).InclusiveBetween(1, 168).WithMessageAwait(Range(nameof(ConfigurationModel.FeedAnswerHours)));
        RuleFor(model => model.PendingSweepHours).InclusiveBetween(1, 720).WithMessageAwait(Range(nameof(ConfigurationModel.PendingSweepHours)));
        RuleFor(model => model.PendingSweepLimit).InclusiveBetween(0, 100).WithMessageAwait(Range(nameof(ConfigurationModel.PendingSweepLimit)));

        Task<string> Range(string field) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Configuration.Fields.{field}.Range");
    }
}
