using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Routing;

namespace Nop.Web.Framework.Controllers;

/// <summary>How a submit button's name is compared.</summary>
public enum FormValueRequirement
{
    Equal,
    StartsWith,
}

/// <summary>Picks an action by the submit button that was clicked.</summary>
public sealed class FormValueRequiredAttribute : ActionMethodSelectorAttribute
{
    private readonly FormValueRequirement _requirement;
    private readonly bool _validateNameOnly;
    private readonly string[] _submitButtonNames;

    public FormValueRequiredAttribute(params string[] submitButtonNames) : this(FormValueRequirement.Equal, submitButtonNames)
    {
    }

    public FormValueRequiredAttribute(FormValueRequirement requirement, params string[] submitButtonNames) : this(requirement, true, submitButtonNames)
    {
    }

    public FormValueRequiredAttribute(FormValueRequirement requirement, bool validateNameOnly, params string[] submitButtonNames)
    {
        _requirement = requirement;
        _validateNameOnly = validateNameOnly;
        _submitButtonNames = submitButtonNames;
    }

    public override bool IsValidForRequest(RouteContext routeContext, ActionDescriptor action)
    {
        var request = routeContext.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return false;
        return request.Form.Any(field => _submitButtonNames.Any(name => Matches(field.Key, name)) && (_validateNameOnly || !string.IsNullOrEmpty(field.Value)));
    }

    private bool Matches(string field, string button) => _requirement == FormValueRequirement.StartsWith
        ? field.StartsWith(button, StringComparison.InvariantCultureIgnoreCase)
        : field.Equals(button, StringComparison.InvariantCultureIgnoreCase);
}
