package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Checks group membership by the claims of the caller's token (RFC 7519, section 4.1).
///
/// The gateway's authorizer has verified the signature. Every claim is checked again here, so that
/// a route without an authorizer admits nobody. A blank setting matches nothing, and everything is
/// compared exactly.
public final class GroupMembership {

    /// How far this machine's clock and the issuer's may be apart.
    static final Duration LEEWAY = Duration.ofSeconds(60);

    private final String issuer;
    private final String audience;
    private final String groupsClaim;
    private final String group;
    private final InstantSource clock;

    /// Admits members of `group` with tokens of `issuer`; a blank argument matches nobody.
    ///
    /// @param issuer the required `iss`, as the issuer itself writes it
    /// @param audience what `aud` must contain, or `client_id` be where a token has no `aud`, as
    ///   Cognito's access tokens
    /// @param groupsClaim the claim that lists the groups; see [TokenClaims#texts]
    /// @param group the value that it must contain
    GroupMembership(
            String issuer, String audience, String groupsClaim, String group, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.groupsClaim = groupsClaim;
        this.group = group;
        this.clock = clock;
    }

    /// Returns the check for the group in the environment variable `group`.
    public static GroupMembership from(Map<String, String> environment, String group) {
        return new GroupMembership(
                environment.getOrDefault("OIDC_ISSUER", ""),
                environment.getOrDefault("OIDC_AUDIENCE", ""),
                environment.getOrDefault("GROUPS_CLAIM", "groups"),
                environment.getOrDefault(group, ""),
                InstantSource.system());
    }

    /// The caller, by a currently valid token of the configured issuer.
    ///
    /// @param subject never blank
    /// @param groups those of the configured claim
    public record Member(String subject, Set<String> groups) {

        public Member {
            groups = Set.copyOf(groups);
        }
    }

    /// Returns the token's subject.
    ///
    /// @throws ProblemException 401 without a currently valid token of the configured issuer, 403
    ///   if the caller is not a member of the group
    public String require(Request request) {
        Member member = member(request);
        if (!admits(member)) {
            throw notAdmitted();
        }
        return member.subject();
    }

    /// Returns who sent the request, whatever their groups.
    ///
    /// @throws ProblemException 401 without a currently valid token of the configured issuer
    public Member member(Request request) {
        TokenClaims claims =
                TokenClaims.of(request)
                        .filter(this::isValid)
                        .orElseThrow(() -> new ProblemException(new Problem.Unauthorized()));
        return new Member(claims.text("sub"), Set.copyOf(claims.texts(groupsClaim)));
    }

    /// Returns true for a member of the group.
    public boolean admits(Member member) {
        return !group.isBlank() && member.groups().contains(group);
    }

    /// What those are told who are in none of the groups that would do.
    public static ProblemException notAdmitted() {
        return new ProblemException(
                new Problem.Forbidden("must come from a member of the required group"));
    }

    /// Returns the name that changes are attributed to: the token's `name`, or its subject.
    public String name(Request request) {
        return TokenClaims.of(request)
                .map(
                        claims -> {
                            String name = claims.text("name").strip();
                            return name.isEmpty() ? claims.text("sub") : name;
                        })
                .orElse("");
    }

    /// Returns the name by which the token's owner may be shown to others; empty if it has none.
    /// The subject is none: it may be an e-mail address.
    public Optional<String> shownName(Request request) {
        return TokenClaims.of(request).stream()
                .flatMap(
                        claims ->
                                Stream.of("name", "preferred_username")
                                        .map(claim -> claims.text(claim).strip()))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private boolean isValid(TokenClaims claims) {
        return !claims.text("sub").isBlank()
                && !issuer.isBlank()
                && issuer.equals(claims.text("iss"))
                && isForUs(claims)
                && isNow(claims);
    }

    private boolean isForUs(TokenClaims claims) {
        return !audience.isBlank()
                && (claims.json().has("aud")
                        ? claims.texts("aud").contains(audience)
                        : audience.equals(claims.text("client_id")));
    }

    private boolean isNow(TokenClaims claims) {
        long now = clock.instant().getEpochSecond();
        return claims.json().path("exp").asDouble(0) > now - LEEWAY.toSeconds()
                && claims.json().path("nbf").asDouble(0) <= now + LEEWAY.toSeconds();
    }
}
