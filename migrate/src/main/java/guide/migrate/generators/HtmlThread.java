package guide.migrate.generators;

import guide.lambda.html.HtmlRenderer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A thread as HTML to be included: an `article` for each comment, with schema.org's `Comment` as
/// microdata (https://schema.org/Comment).
final class HtmlThread implements ThreadForm {

    private @Nullable Writer html;

    @Override
    public void begin(Path folder, ShownThread thread) throws IOException {
        html = Files.newBufferedWriter(folder.resolve(thread.name() + ".html"));
    }

    @Override
    public void comment(ShownComment comment) throws IOException {
        Objects.requireNonNull(html).write(HtmlRenderer.render(comment));
    }

    @Override
    public void end() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (html != null) {
            html.close();
        }
    }
}
