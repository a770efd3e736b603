using FluentValidation;

namespace Nop.Web.Framework.Validators;

/// <summary>Base of model validators; those of loaded plugins are found by type.</summary>
public abstract partial class BaseNopValidator<TModel> : AbstractValidator<TModel> where TModel : class
{
}
