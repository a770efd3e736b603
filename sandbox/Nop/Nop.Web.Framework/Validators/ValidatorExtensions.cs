using FluentValidation;

namespace Nop.Web.Framework.Validators;

/// <summary>Rules of the host.</summary>
public static class ValidatorExtensions
{
    public static IRuleBuilderOptions<TModel, decimal> IsDecimal<TModel>(this IRuleBuilder<TModel, decimal> ruleBuilder, decimal maxValue) =>
        ruleBuilder.Must(value => Math.Round(value, 3) < maxValue);

    public static IRuleBuilderOptions<TModel, string> IsEmailAddress<TModel>(this IRuleBuilder<TModel, string> ruleBuilder) => ruleBuilder.EmailAddress();
}
