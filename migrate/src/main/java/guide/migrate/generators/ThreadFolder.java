package guide.migrate.generators;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A folder with a file for each thread, and `threads.json`, which says for a page's path what its
/// file is called.
///
/// It takes the place of the folder that was there in one step, once it is whole: what was removed
/// since the last time is in no file any more, and a run that broke off has changed nothing.
final class ThreadFolder implements ThreadSink {

    static final String INDEX = "threads.json";

    private final Path folder;
    private final Path unfinished;
    private final ThreadForm form;
    private final JsonGenerator index;

    /// @param folder need not be there
    ThreadFolder(Path folder, ThreadForm form) throws IOException {
        this.folder = folder;
        this.form = form;
        unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        index = SiteJson.file(unfinished.resolve(INDEX));
        index.writeStartObject();
    }

    @Override
    public void begin(ShownThread thread) throws IOException {
        String path = thread.page().path();
        index.writeStringField(path, thread.name());
        String read = readable(path);
        if (!read.equals(path)) {
            index.writeStringField(read, thread.name());
        }
        form.begin(unfinished, thread);
    }

    /// The path as generators write it that escape nothing.
    private static String readable(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void comment(ShownComment comment) throws IOException {
        form.comment(comment);
    }

    @Override
    public void end() throws IOException {
        form.end();
    }

    @Override
    public void finish() throws IOException {
        index.writeEndObject();
        index.close();
        Path before = folder.resolveSibling(folder.getFileName() + ".before");
        delete(before);
        if (Files.exists(folder)) {
            Files.move(folder, before);
        }
        Files.move(unfinished, folder);
        delete(before);
    }

    @Override
    public void close() throws IOException {
        index.close();
        form.close();
        delete(unfinished);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
