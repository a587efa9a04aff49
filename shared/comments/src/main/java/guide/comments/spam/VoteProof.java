package guide.comments.spam;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Supplier;

/// The proof of work of a voter whom the guide does not know yet: without it a program makes itself
/// as many voters as it likes.
///
/// @param settings where the layer `proof` switches it off
public record VoteProof(Supplier<SpamSettings> settings, Challenges challenges, SpamStore store) {

    private static final String POINTER = "/proof";

    public boolean isAskedFor() {
        return settings.get().layers().proof();
    }

    /// Uses the proof up, for this vote and its retries.
    ///
    /// @param proof the solved challenge of the contribution's thread; null if none was sent
    /// @throws ProblemException 400 that names `/proof`
    public void require(
            @Nullable String proof, ContributionId contribution, AuthorId voter, Instant now) {
        if (proof == null) {
            throw refused("is required of a new voter: the solved challenge of the thread");
        }
        // An id has the first part of its thread's digest.
        Challenges.Check check =
                challenges.check(proof, digest -> digest.startsWith(contribution.thread()), now);
        boolean isGood =
                check instanceof Challenges.Check.Good good
                        && store.use(good.challenge(), contribution.text() + voter.value(), now);
        if (!isGood) {
            throw refused(
                    "must be a solved challenge of the thread, at most 5 minutes old and not used"
                            + " before");
        }
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inBody(POINTER, rule));
    }
}
