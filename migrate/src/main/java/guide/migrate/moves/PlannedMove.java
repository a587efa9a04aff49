package guide.migrate.moves;

import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.migrate.exports.KeyChange;

/// A thread that moves.
///
/// @param from what it is stored under
/// @param to what it will be stored under
/// @param comments how many of it are published
/// @param others how many are published at the new place already: more than none is a merge
record PlannedMove(ThreadKey from, ThreadKey to, long comments, long others) {

    String digest() {
        return Identifiers.threadPart(from);
    }

    String newDigest() {
        return Identifiers.threadPart(to);
    }

    KeyChange change() {
        return new KeyChange(from, to);
    }

    String text() {
        return "%s -> %s: %d comments%s"
                .formatted(
                        from.text(),
                        to.text(),
                        comments,
                        others == 0 ? "" : ", to the " + others + " that are there");
    }
}
