package guide.migrate.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.sites.SiteId;
import guide.migrate.MigrationReport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Writes an export: a line that says what it is, a line for each item, and one that counts them.
///
/// The same items give the same bytes. A file is there once it is whole; until then it has another
/// name.
public record ExportFile(TableLines lines) {

    static final String FORMAT = "guide-comments";
    static final int VERSION = 1;
    static final String HEADER = "header";
    static final String END = "end";

    /// Writes the table, or one site of it.
    ///
    /// @param file compressed if its name ends in `.gz`
    /// @param site whose threads are wanted; empty for everything
    public MigrationReport write(Path file, Optional<SiteId> site) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        MigrationReport report;
        try (ExportOutput output = new ExportOutput(file, unfinished)) {
            output.line(header(site));
            report = lines.forEach(site, file, line -> output.line(line.json().toString()));
            output.line(line(END).put("lines", output.lines).toString());
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return report;
    }

    private static String header(Optional<SiteId> site) {
        ObjectNode header = line(HEADER).put("format", FORMAT).put("version", VERSION);
        site.ifPresent(id -> header.put("site", id.value()));
        return header.toString();
    }

    private static ObjectNode line(String type) {
        return LineJson.MAPPER.createObjectNode().put(LineType.TYPE, type);
    }

    private static final class ExportOutput implements AutoCloseable {

        private final BufferedWriter writer;
        private long lines;

        ExportOutput(Path named, Path file) throws IOException {
            OutputStream bytes = Files.newOutputStream(file);
            writer =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    named.toString().endsWith(".gz")
                                            ? new GZIPOutputStream(bytes)
                                            : bytes,
                                    StandardCharsets.UTF_8));
        }

        void line(String line) throws IOException {
            writer.write(line);
            writer.write('\n');
            lines++;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
