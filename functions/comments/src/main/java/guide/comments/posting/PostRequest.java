package guide.comments.posting;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.IdempotencyKey;
import guide.comments.languages.ReaderLanguage;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A parsed post: what is to be published, and by whom.
///
/// @param secret of the author, who had none before when `isNewAuthor`
/// @param form how the sender of a form is answered; empty for everybody else
record PostRequest(
        NewComment comment,
        Optional<IdempotencyKey> key,
        String secret,
        AuthorId author,
        boolean isNewAuthor,
        Optional<FormReply> form,
        Instant now) {

    /// How the sender of a form is answered.
    ///
    /// @param page that they came from
    /// @param receipt whether they are led to a receipt with their secret first
    /// @param language that their page is in; empty where it did not say
    record FormReply(URI page, boolean receipt, Optional<ReaderLanguage> language) {}

    PostRequest with(NewComment other) {
        return new PostRequest(other, key, secret, author, isNewAuthor, form, now);
    }

    ThreadKey thread() {
        return comment.thread();
    }
}
