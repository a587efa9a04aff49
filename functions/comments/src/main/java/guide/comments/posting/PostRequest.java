package guide.comments.posting;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.IdempotencyKey;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A parsed post: what is to be published, and by whom.
///
/// @param secret of the author, who had none before when `isNewAuthor`
/// @param returnTo the page that a form's sender came from; empty for everybody else
record PostRequest(
        NewComment comment,
        Optional<IdempotencyKey> key,
        String secret,
        AuthorId author,
        boolean isNewAuthor,
        Optional<URI> returnTo,
        Instant now) {

    PostRequest with(NewComment other) {
        return new PostRequest(other, key, secret, author, isNewAuthor, returnTo, now);
    }

    ThreadKey thread() {
        return comment.thread();
    }
}
