package guide.comments.spam;

import guide.comments.text.VisibleText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What is judged: a contribution as the rules see it.
///
/// @param id of the contribution, by which a retry is known as the same one
/// @param kind the contract's word, such as `comment`
/// @param thread the thread's key
/// @param email of the sender, as they wrote it; null when they gave none
/// @param visible everything that will be shown, as readers see it
/// @param address of the sender; empty when it is not known
/// @param proof the solved challenge; absent when none was sent
/// @param honeypot what stands in the field that people do not see; empty as it should be
public record SpamCandidate(
        String id,
        String kind,
        String thread,
        String author,
        String name,
        @Nullable String email,
        VisibleText visible,
        Instant at,
        String address,
        @Nullable String proof,
        String honeypot) {

    /// Of somebody who gave no e-mail address.
    public SpamCandidate(
            String id,
            String kind,
            String thread,
            String author,
            String name,
            VisibleText visible,
            Instant at,
            String address,
            @Nullable String proof,
            String honeypot) {
        this(id, kind, thread, author, name, null, visible, at, address, proof, honeypot);
    }
}
