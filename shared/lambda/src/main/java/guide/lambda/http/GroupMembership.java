package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Checks group membership by the claims of the caller's token (RFC 7519, section 4.1).
///
/// The gateway's authorizer has verified the signature. Every claim is checked again here, so that
/// a route without an authorizer admits nobody. A blank setting matches nothing.
public final class GroupMembership {

    private static final String GROUPS = "groups";

    private final String issuer;
    private final String audience;
    private final String group;
    private final InstantSource clock;

    /// Admits members of `group` with tokens of `issuer`; a blank argument matches nobody.
    ///
    /// @param issuer the required `iss`
    /// @param audience the value that `aud` must contain
    /// @param group the value that `groups` must contain
    GroupMembership(String issuer, String audience, String group, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.group = group;
        this.clock = clock;
    }

    /// Returns the check for the group in the environment variable `group`.
    public static GroupMembership from(Map<String, String> environment, String group) {
        return new GroupMembership(
                environment.getOrDefault("OIDC_ISSUER", ""),
                environment.getOrDefault("OIDC_AUDIENCE", ""),
                environment.getOrDefault(group, ""),
                InstantSource.system());
    }

    /// Returns the token's subject.
    ///
    /// @throws ProblemException 401 without a currently valid token of the configured issuer, 403
    ///   if the caller is not a member of the group
    public String require(Request request) {
        Map<String, String> claims = request.caller().claims();
        String subject = claims.getOrDefault("sub", "");
        boolean known =
                !subject.isBlank()
                        && is(issuer, claims.getOrDefault("iss", ""))
                        && holds(claims.getOrDefault("aud", ""), audience)
                        && isNow(claims);
        if (!known) {
            throw new ProblemException(new Problem.Unauthorized());
        }
        if (!holds(claims.getOrDefault(GROUPS, ""), group)) {
            throw new ProblemException(
                    new Problem.Forbidden("must come from a member of the required group"));
        }
        return subject;
    }

    /// Returns the name that changes are attributed to: the token's `name`, or its subject.
    public String name(Request request) {
        Map<String, String> claims = request.caller().claims();
        String name = claims.getOrDefault("name", "").strip();
        return name.isEmpty() ? claims.getOrDefault("sub", "") : name;
    }

    private boolean isNow(Map<String, String> claims) {
        long now = clock.instant().getEpochSecond();
        return seconds(claims.get("exp"), Long.MIN_VALUE) > now
                && seconds(claims.getOrDefault("nbf", "0"), Long.MAX_VALUE) <= now;
    }

    /// @param unreadable the value for a claim that is missing or not a number
    private static long seconds(@Nullable String claim, long unreadable) {
        return claim != null && claim.matches("[0-9]{1,12}") ? Long.parseLong(claim) : unreadable;
    }

    private static boolean is(String configured, String claimed) {
        return !configured.isBlank() && configured.equals(claimed);
    }

    /// The gateway writes a claim that is a list as `[one two]`.
    private static boolean holds(String claimed, String configured) {
        boolean list = claimed.startsWith("[") && claimed.endsWith("]");
        List<String> all =
                list
                        ? Arrays.asList(claimed.substring(1, claimed.length() - 1).split("[ ,]+"))
                        : List.of(claimed);
        return !configured.isBlank() && all.contains(configured);
    }
}
