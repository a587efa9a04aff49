package guide.notifications.readers;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.subscriptions.Topic;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What a delivery stores: which contribution is told, and because of which subscription. The text
/// is read when it is sent, so that nothing is told that was removed meanwhile.
///
/// @param contribution its id
/// @param thread in which it stands, under the key that it is stored under
/// @param topic as [Topic#text()]
/// @param parentAuthor who wrote what it replies to; null for a root, or where that is gone
public record MailedContribution(
        String contribution, String thread, String topic, @Nullable String parentAuthor) {

    static MailedContribution of(ContributionId id, ThreadKey thread, Topic topic) {
        return new MailedContribution(id.text(), thread.text(), topic.text(), null);
    }

    MailedContribution replyingTo(Optional<AuthorId> author) {
        return new MailedContribution(
                contribution, thread, topic, author.map(AuthorId::value).orElse(null));
    }

    /// Reads back what [#json] has written.
    public static MailedContribution parse(String payload) {
        return Json.readOwn(payload, MailedContribution.class);
    }

    public String json() {
        return Json.write(this);
    }

    public ContributionId id() {
        return ContributionId.parse(contribution).orElseThrow();
    }

    ThreadKey threadKey() {
        return ThreadKey.stored(thread);
    }

    Topic about() {
        return Topic.stored(topic);
    }
}
