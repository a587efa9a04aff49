package guide.comments.identity;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.threads.AskedThread;
import guide.lambda.json.Digest;

import java.util.Optional;

/// The identifiers that are digests of something longer.
public final class Identifiers {

    private Identifiers() {}

    /// From which nobody gets back to the secret.
    public static AuthorId author(String secret) {
        return new AuthorId(Digest.short128("author:" + secret));
    }

    /// A moderator writes as the subject of their token; no secret has this digest.
    public static AuthorId moderator(String subject) {
        return author("moderator:" + subject);
    }

    /// What stands for the thread in the ids of its contributions, whatever the key's length.
    public static String threadPart(ThreadKey thread) {
        return Digest.short128(thread.text()).substring(0, ContributionId.THREAD_CHARACTERS);
    }

    public static ContributionId root(ThreadKey thread, String sortableId) {
        return ContributionId.ofRoot(threadPart(thread), sortableId);
    }

    public static boolean isIn(ContributionId id, ThreadKey thread) {
        return id.thread().equals(threadPart(thread));
    }

    /// Under which form of the thread's key the contribution is stored; empty where it is in
    /// another thread.
    public static Optional<ThreadKey> formOf(ContributionId id, AskedThread thread) {
        return thread.forms().filter(form -> isIn(id, form)).findFirst();
    }
}
