package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Knows the members of a group by their token's claims (RFC 7519, section 4.1).
///
/// The gateway's authorizer has verified the signature; here every claim is checked again, so that
/// a route without an authorizer lets nobody in. What is not configured matches nothing.
public final class GroupMembership {

    private static final String GROUPS = "groups";

    private final String issuer;
    private final String audience;
    private final String group;
    private final InstantSource clock;

    /// Knows those of this issuer and group; an empty text matches nobody.
    ///
    /// @param issuer what `iss` must be
    /// @param audience what `aud` must hold
    /// @param group what `groups` must hold
    GroupMembership(String issuer, String audience, String group, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.group = group;
        this.clock = clock;
    }

    /// Those of the group that the variable `group` of the environment names.
    public static GroupMembership from(Map<String, String> environment, String group) {
        return new GroupMembership(
                environment.getOrDefault("OIDC_ISSUER", ""),
                environment.getOrDefault("OIDC_AUDIENCE", ""),
                environment.getOrDefault(group, ""),
                InstantSource.system());
    }

    /// The token's subject.
    ///
    /// @throws Refusal 401 without a token of the configured issuer that is valid now, 403 for
    ///   somebody who is not in the group
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
                    new Problem.Forbidden("comes from somebody who is not in the group"));
        }
        return subject;
    }

    /// What a member is credited by: the token's `name`, or its subject.
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

    /// @param unreadable what stands for a claim that is missing or no number
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
