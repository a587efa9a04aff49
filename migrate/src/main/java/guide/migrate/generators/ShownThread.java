package guide.migrate.generators;

import guide.comments.domain.ThreadKey;
import guide.lambda.json.Digest;

import java.util.HexFormat;

/// A page's thread in which something stands.
///
/// @param count of what is published
record ShownThread(ThreadKey.OfPage page, long count, boolean open) {

    private static final int NAME_BYTES = 12;

    /// The name of its file, without the ending: any file system takes it, and any template finds
    /// it as a name.
    String name() {
        byte[] digest = Digest.sha256(page.text());
        return "t" + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }
}
