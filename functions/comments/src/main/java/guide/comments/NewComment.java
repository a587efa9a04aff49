package guide.comments;

import guide.json.Digest;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a reader sends: it has no id, time or state yet.
///
/// @param parent what it replies to, itself in `thread`; empty for a root
/// @param markdown 1 to 10 000 characters (code points), with `\n` as its line ends
record NewComment(
        ThreadKey thread, Optional<ContributionId> parent, String markdown, Author author) {

    /// Equal for equal contributions only: what an idempotency key is bound to.
    String fingerprint() {
        String content =
                Stream.of(
                                thread.text(),
                                parent.map(ContributionId::text).orElse(""),
                                markdown,
                                author.name(),
                                String.valueOf(author.email()),
                                String.valueOf(author.url()))
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Digest.sha256(content), 16));
    }
}
