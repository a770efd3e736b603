using System.Text;
using System.Text.Json.Nodes;
using AmazonSimulator.Http;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Login;

/// <summary>Login with Amazon: exchanges a refresh token for an access token.</summary>
internal sealed class TokenEndpoint(SimulatorOptions options, AccessTokens tokens)
{
    public ApiAnswer Post(PlainCall call)
    {
        if (ReadFields(call) is not { } fields)
            return Refuse(400, "invalid_request", "The request is neither form-urlencoded nor JSON");
        if (fields("grant_type") is not { } grantType)
            return Missing("grant_type");
        if (grantType != "refresh_token")
            return Refuse(400, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server");
        if (fields("client_id") is not { } clientId)
            return Missing("client_id");
        if (fields("client_secret") is not { } clientSecret)
            return Missing("client_secret");
        if (fields("refresh_token") is not { } refreshToken)
            return Missing("refresh_token");
        if (!options.Sellers.Any(seller => seller.ClientId == clientId && seller.ClientSecret == clientSecret))
            return Refuse(401, "invalid_client", "Client authentication failed");
        return options.Sellers.FirstOrDefault(seller => seller.RefreshToken == refreshToken && seller.ClientId == clientId && seller.IsAuthorized) is { } found
            ? Grant(found)
            : Refuse(400, "invalid_grant", "The request has an invalid grant parameter : refresh_token");
    }

    private ApiAnswer Grant(SimulatedSeller seller) => ApiAnswer.Ok(new JsonObject
    {
        ["access_token"] = tokens.Issue(seller),
        ["refresh_token"] = seller.RefreshToken,
        ["token_type"] = "bearer",
        ["expires_in"] = (int)options.AccessTokenLifetime.TotalSeconds
    });

    private static Func<string, string?>? ReadFields(PlainCall call)
    {
        var contentType = call.Request.ContentType ?? "";
        if (contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            var form = new QueryValues(Encoding.UTF8.GetString(call.Body));
            return name => form.All.GetValueOrDefault(name);
        }
        if (!contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var json = JsonText.ParseObject(call.Body);
            return name => json.Text(name);
        }
        catch (ApiException)
        {
            return null;
        }
    }

    private static ApiAnswer Missing(string field) => Refuse(400, "invalid_request", $"The request is missing a required parameter : {field}");

    private static ApiAnswer Refuse(int status, string error, string description) => new(status, new JsonObject
    {
        ["error_description"] = description,
        ["error"] = error
    });
}
