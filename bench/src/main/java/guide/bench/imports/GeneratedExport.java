package guide.bench.imports;

import guide.lambda.json.Json;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An export of a WordPress that never was: pages of 100 comments, and a first one that has a
/// twentieth of all. Every third comment is a root, the others reply to it or to each other.
///
/// @param comments how many
/// @param words of each
record GeneratedExport(int comments, int words) {

    /// Some 250 characters.
    static final int USUAL_WORDS = 45;

    private static final int ON_A_PAGE = 100;
    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// Elements are written by their names, as no template is about XML.
    private record Xml(Writer out) {

        void open(String name) throws IOException {
            out.append('<').append(name).append('>');
        }

        void close(String name) throws IOException {
            out.append("<").append('/').append(name).append(">\n");
        }

        void element(String name, String text) throws IOException {
            open(name);
            out.append("<").append("![CDATA[").append(text).append("]]>");
            close(name);
        }
    }

    /// The same comments in the generic format, as JSON Lines.
    void writeLines(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < comments; number++) {
                int first = number - number % ON_A_PAGE;
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", String.valueOf(number + 1));
                line.put("page", "/" + first + "/");
                line.put("parent", (number - first) % 3 == 0 ? "" : String.valueOf(number));
                line.put("name", "Reader " + number % 1000);
                line.put("date", FIRST.plusSeconds(number * 300L).toString());
                line.put("text", text(number));
                out.append(Json.write(line)).append('\n');
            }
        }
    }

    /// Of all pages.
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (int from = 0; from < comments; from += size(from)) {
            paths.add("/" + from + "/");
        }
        return paths;
    }

    /// Of the page that begins with this comment.
    private int size(int from) {
        return from == 0 ? Math.max(ON_A_PAGE, comments / 20) : ON_A_PAGE;
    }

    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            Xml xml = new Xml(out);
            xml.open("rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"");
            xml.open("channel");
            xml.element("wp:wxr_version", "1.2");
            int written = 0;
            while (written < comments) {
                written = page(xml, written, size(written));
            }
            xml.close("channel");
            xml.close("rss");
        }
    }

    private int page(Xml xml, int from, int size) throws IOException {
        int to = Math.min(comments, from + size);
        xml.open("item");
        xml.element("title", "Post " + from);
        xml.element("link", "https://blog.example/" + from + "/");
        xml.element("wp:post_id", String.valueOf(from + 1));
        for (int number = from; number < to; number++) {
            comment(xml, number, from);
        }
        xml.close("item");
        return to;
    }

    private void comment(Xml xml, int number, int first) throws IOException {
        int place = (number - first) % 3;
        xml.open("wp:comment");
        xml.element("wp:comment_id", String.valueOf(number + 1));
        xml.element("wp:comment_author", "Reader " + number % 1000);
        xml.element("wp:comment_author_email", "reader" + number % 1000 + "@blog.example");
        xml.element("wp:comment_date_gmt", DATE.format(FIRST.plusSeconds(number * 300L)));
        xml.element("wp:comment_content", text(number));
        xml.element("wp:comment_approved", "1");
        xml.element("wp:comment_type", "comment");
        xml.element("wp:comment_parent", String.valueOf(place == 0 ? 0 : number));
        xml.close("wp:comment");
    }

    private String text(int number) {
        return IntStream.range(0, words)
                .mapToObj(i -> Integer.toString((number * 31 + i * 7919) & 0x3ffff, 36))
                .collect(Collectors.joining(" "));
    }
}
