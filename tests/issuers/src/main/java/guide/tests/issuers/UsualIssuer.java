package guide.tests.issuers;

import java.util.Locale;

/// What the usual issuers do differently, as their documentation shows it.
///
/// The shapes of discovery documents and tokens are the files of `issuers` beside this class;
/// names, ids and keys in them are invented.
public enum UsualIssuer {
    COGNITO("/eu-central-1_GuideTest", "cognito:groups", "moderators", "openid", "access_token"),
    AUTH0("/", "https://guide.example/groups", "moderators", "openid profile", "access_token"),
    KEYCLOAK("/realms/blog", "groups", "/moderators", "openid", "access_token"),
    ENTRA(
            "/8c1f0a52-6f3d-4d0e-9a57-2b6f0f3e9d11/v2.0",
            "groups",
            "d7c3a1f0-2b54-4e86-9c17-5a8e0f6b3d92",
            "openid profile",
            "id_token"),
    OKTA("/oauth2/default", "groups", "Guide Moderators", "openid profile groups", "access_token");

    /// The client id of the desk at each of them.
    public static final String CLIENT = "guide-desk";

    /// What names the guide's API at those that tell APIs from clients.
    public static final String API = "https://guide.example/api";

    private final String path;
    private final String groupsClaim;
    private final String moderators;
    private final String scope;
    private final String deskToken;

    UsualIssuer(
            String path, String groupsClaim, String moderators, String scope, String deskToken) {
        this.path = path;
        this.groupsClaim = groupsClaim;
        this.moderators = moderators;
        this.scope = scope;
        this.deskToken = deskToken;
    }

    /// The path of its `iss`, with a slash at its end only if it writes one itself.
    String path() {
        return path;
    }

    /// The claim in which its tokens list groups.
    public String groupsClaim() {
        return groupsClaim;
    }

    /// A group as its tokens write it.
    public String moderators() {
        return moderators;
    }

    /// What the desk asks for.
    public String scope() {
        return scope;
    }

    /// Which of its tokens the desk sends to the API.
    public String deskToken() {
        return deskToken;
    }

    /// What the audience of its tokens is: for Auth0 and Okta an access token names the API, and
    /// everything else the client.
    ///
    /// @param token `access_token` or `id_token`
    public String audience(String token) {
        return namesApis() && token.equals("access_token") ? API : CLIENT;
    }

    /// Whether its access tokens are for APIs, of which the client names one when it signs in.
    boolean namesApis() {
        return this == AUTH0 || this == OKTA;
    }

    /// Whether the desk has to name the API, since the access token is no JWT otherwise.
    public boolean asksForApis() {
        return this == AUTH0;
    }

    String file(String what) {
        return "/issuers/" + name().toLowerCase(Locale.ROOT) + "-" + what + ".json";
    }
}
