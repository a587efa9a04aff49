package guide.migrate.generators;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.storage.ContributionItems;
import guide.migrate.exports.ExportLine;
import guide.migrate.exports.ItemLines;

import java.io.IOException;
import java.util.Optional;

/// Makes threads of the lines of an export. In memory is one root with all of its replies.
final class ThreadLines {

    private final ThreadSink sink;
    private Conversation conversation = new Conversation();
    private boolean isOpen;

    ThreadLines(ThreadSink sink) {
        this.sink = sink;
    }

    void line(ExportLine line) throws IOException {
        switch (line.typeName()) {
            case "thread" -> thread(line);
            case "contribution" -> contribution(line);
            case "copy" -> copy(line);
            default -> {}
        }
    }

    /// No more lines come.
    void end() throws IOException {
        flush();
        if (isOpen) {
            sink.end();
        }
        isOpen = false;
    }

    private void thread(ExportLine line) throws IOException {
        end();
        Optional<ThreadKey> key = line.thread();
        if (key.isPresent()
                && key.get().today() instanceof ThreadKey.OfPage page
                && line.json().path("count").asLong() > 0) {
            sink.begin(
                    new ShownThread(
                            page,
                            line.json().path("count").asLong(),
                            !line.json().has("closedAt")));
            isOpen = true;
        }
    }

    private void contribution(ExportLine line) throws IOException {
        if (!isOpen) {
            return;
        }
        Contribution contribution =
                ContributionItems.contribution(ItemLines.item(line.json()).orElseThrow());
        if (!conversation.isOf(contribution.id())) {
            flush();
        }
        conversation.add(contribution);
    }

    private void copy(ExportLine line) {
        String email = line.json().path("email").asText();
        Optional<ContributionId> id = line.contribution();
        if (isOpen && id.isPresent() && !email.isEmpty()) {
            conversation.email(id.get(), email);
        }
    }

    private void flush() throws IOException {
        for (ShownComment comment : conversation.comments()) {
            sink.comment(comment);
        }
        conversation = new Conversation();
    }
}
