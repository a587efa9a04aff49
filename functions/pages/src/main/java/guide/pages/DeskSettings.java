package guide.pages;

import guide.lambda.address.PublicAddress;
import guide.lambda.json.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Where the desk signs in, as the stack's parameters say it.
///
/// @param issuer the issuer's address; empty if there is none
/// @param tokenOrigin the origin of its token endpoint; empty if it is the issuer's own
/// @param clientId of the desk at the issuer
/// @param scope what the desk asks for
/// @param token which of the tokens the API takes: `access_token` or `id_token`
/// @param audience the API's identifier, for issuers that want to be told; empty for the others
/// @param sendsMail whether moderators are told by mail of what waits
record DeskSettings(
        String issuer,
        String tokenOrigin,
        String clientId,
        String scope,
        String token,
        String audience,
        boolean sendsMail) {

    /// @throws IllegalArgumentException if an address has no host, because the policy names it
    DeskSettings {
        origin(issuer);
        origin(tokenOrigin);
    }

    static DeskSettings from(Map<String, String> environment) {
        return new DeskSettings(
                environment.getOrDefault("OIDC_ISSUER", ""),
                environment.getOrDefault("OIDC_TOKEN_ORIGIN", ""),
                environment.getOrDefault("DESK_CLIENT_ID", ""),
                environment.getOrDefault("DESK_SCOPE", "openid"),
                environment.getOrDefault("DESK_TOKEN", "access_token"),
                environment.getOrDefault("DESK_AUDIENCE", ""),
                !environment.getOrDefault("MAIL_FROM", "").isEmpty());
    }

    /// Returns the desk's `config.json`, for the address at which it was asked for.
    String config() {
        return JsonWriter.text(
                json ->
                        json.object()
                                .member("api", PublicAddress.link(""))
                                .member("issuer", issuer)
                                .member("clientId", clientId)
                                .member("scope", scope)
                                .member("token", token)
                                .optional("audience", asked())
                                .member("mail", sendsMail)
                                .end());
    }

    private @Nullable String asked() {
        return audience.isEmpty() ? null : audience;
    }

    /// Returns what the desk may call, as a policy's `connect-src` lists it.
    String callable() {
        Set<String> sources = new LinkedHashSet<>();
        sources.add("'self'");
        sources.add(origin(issuer));
        sources.add(origin(tokenOrigin));
        sources.remove("");
        return String.join(" ", sources);
    }

    /// Only what cannot end a policy's part, or add to it.
    private static String origin(String address) {
        if (address.isEmpty()) {
            return "";
        }
        URI uri = URI.create(address);
        String authority = uri.getRawAuthority();
        if (authority == null || !authority.matches("[A-Za-z0-9.:\\[\\]-]+")) {
            throw new IllegalArgumentException("has no host: " + address);
        }
        return uri.getScheme() + "://" + authority;
    }
}
