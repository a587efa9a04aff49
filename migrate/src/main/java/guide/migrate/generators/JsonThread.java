package guide.migrate.generators;

import com.fasterxml.jackson.core.JsonGenerator;

import guide.comments.domain.Contribution;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/// A thread as data for templates: `thread`, `path`, `count`, `open`, and `comments` in the order
/// of the conversation with their `depth`, so that a template needs one loop. `html` is cleaned;
/// everything else is text, which a template escapes.
final class JsonThread implements ThreadForm {

    private @Nullable JsonGenerator json;

    @Override
    public void begin(Path folder, ShownThread thread) throws IOException {
        JsonGenerator begun = SiteJson.file(folder.resolve(thread.name() + ".json"));
        json = begun;
        begun.writeStartObject();
        begun.writeStringField("thread", thread.page().text());
        begun.writeStringField("path", thread.page().path());
        begun.writeNumberField("count", thread.count());
        begun.writeBooleanField("open", thread.open());
        begun.writeArrayFieldStart("comments");
    }

    @Override
    public void comment(ShownComment comment) throws IOException {
        JsonGenerator out = Objects.requireNonNull(json);
        out.writeStartObject();
        out.writeStringField("id", comment.contribution().id().text());
        out.writeStringField("anchor", comment.anchor());
        out.writeNumberField("depth", comment.depth());
        if (comment.parentAnchor().isPresent()) {
            out.writeStringField("replyTo", comment.parentAnchor().get());
        }
        Instant at = comment.contribution().createdAt();
        out.writeStringField("createdAt", at.toString());
        out.writeStringField("day", at.toString().substring(0, 10));
        out.writeBooleanField("removed", comment.published().isEmpty());
        if (comment.published().isPresent()) {
            published(out, comment, comment.published().get());
        }
        out.writeEndObject();
    }

    private static void published(
            JsonGenerator out, ShownComment comment, Contribution.Published published)
            throws IOException {
        out.writeStringField("kind", published.id().kind().apiName());
        out.writeStringField("author", published.author().name());
        String url = published.author().url();
        if (url != null) {
            out.writeStringField("url", url);
        }
        out.writeBooleanField("moderator", published.author().isModerator());
        if (published.editedAt().isPresent()) {
            out.writeStringField("editedAt", published.editedAt().get().toString());
        }
        out.writeNumberField("up", published.votes().up());
        out.writeNumberField("down", published.votes().down());
        out.writeStringField("html", comment.html());
    }

    @Override
    public void end() throws IOException {
        JsonGenerator out = Objects.requireNonNull(json);
        out.writeEndArray();
        out.writeEndObject();
        close();
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.close();
        }
    }
}
