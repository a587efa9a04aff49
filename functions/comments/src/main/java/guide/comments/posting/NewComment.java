package guide.comments.posting;

import guide.comments.domain.Author;
import guide.comments.domain.Content;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.threads.AskedThread;
import guide.lambda.json.Digest;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a reader sends: it has no id, time or state yet.
///
/// @param asked for which thread; the one that was found once it is looked up
/// @param parent what it replies to, itself in the thread; empty for a root
/// @param markdown 1 to 10 000 characters (code points), with `\n` as its line ends; may be empty
///   where the kind says enough by itself
/// @param proof the solved challenge; absent when none was sent
/// @param honeypot what stands in the field that people do not see; empty as it should be
/// @param wish what its author wants to be told of by mail; empty for nothing
public record NewComment(
        AskedThread asked,
        Optional<ContributionId> parent,
        String markdown,
        Content content,
        Author author,
        @Nullable String proof,
        String honeypot,
        Optional<MailWish> wish) {

    /// With what the catalogue says at the moment filled in.
    public NewComment with(Content other) {
        return new NewComment(asked, parent, markdown, other, author, proof, honeypot, wish);
    }

    NewComment replyTo(ContributionId other) {
        return new NewComment(
                asked, Optional.of(other), markdown, content, author, proof, honeypot, wish);
    }

    NewComment in(ThreadKey found) {
        return new NewComment(
                AskedThread.known(found), parent, markdown, content, author, proof, honeypot, wish);
    }

    public ThreadKey thread() {
        return asked.key();
    }

    /// What is kept of its author with it. An address that mail is wanted at is kept with that
    /// wish, encrypted, and nowhere else.
    Author signed() {
        return wish.isPresent() ? author.withoutEmail() : author;
    }

    /// As a moderator writes it.
    NewComment byModerator() {
        return new NewComment(
                asked, parent, markdown, content, author.asModerator(), null, "", Optional.empty());
    }

    /// Equal for equal contributions only: what an idempotency key is bound to. The proof is no
    /// part of it, nor what the catalogue says about an edit's target at the moment.
    public String fingerprint() {
        String said =
                content instanceof Content.SuggestedEdit edit
                        ? edit.target() + "\n" + edit.proposed() + "\n" + edit.source()
                        : Json.write(content);
        String sent =
                Stream.of(
                                thread().text(),
                                parent.map(ContributionId::text).orElse(""),
                                markdown,
                                content.kind().apiName(),
                                said,
                                author.name(),
                                String.valueOf(author.email()),
                                String.valueOf(author.url()))
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining());
        String wished = wish.map(each -> "subscribe:" + each.scope().apiName()).orElse("");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Digest.sha256(sent + wished), 16));
    }
}
