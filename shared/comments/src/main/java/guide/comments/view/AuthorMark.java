package guide.comments.view;

import guide.comments.domain.Contribution;
import guide.lambda.json.Digest;

/// By what readers know an author again within a thread, whatever name they give: elements draw a
/// pattern from it.
///
/// It is a digest of author and thread: the same author has another mark in another thread, so that
/// nobody can follow readers from page to page.
public final class AuthorMark {

    /// 48 bits: two of a thousand authors have the same one once in half a billion threads.
    private static final int LENGTH = 8;

    private AuthorMark() {}

    /// Returns eight base64url characters.
    public static String of(Contribution.Published contribution) {
        String text = contribution.authorId().value() + "\n" + contribution.id().thread();
        return Digest.short128(text).substring(0, LENGTH);
    }
}
