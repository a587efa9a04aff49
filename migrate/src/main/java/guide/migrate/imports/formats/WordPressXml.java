package guide.migrate.imports.formats;

import guide.comments.domain.Votes;
import guide.migrate.imports.source.FileSample;
import guide.migrate.imports.source.SourceAuthor;
import guide.migrate.imports.source.SourceComment;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.SourceFormat;
import guide.migrate.imports.source.SourcePage;
import guide.migrate.imports.source.SourceSink;
import guide.migrate.imports.source.SourceState;
import guide.migrate.imports.source.SourceText;
import guide.migrate.imports.source.XmlElements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// WXR, in which WordPress exports: RSS 2.0 with elements of its own, as
/// `wp-admin/includes/export.php` writes it. Disqus takes the same form in. Votes and pins are not
/// in it.
final class WordPressXml implements SourceFormat {

    private static final String COMMENT = "wp:comment";

    @Override
    public String name() {
        return "wordpress";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isXml() && sample.has("wp:wxr_version");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        try (XmlElements xml = new XmlElements(file)) {
            for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
                if (name.equals("item")) {
                    item(xml, sink);
                }
            }
        }
    }

    private static void item(XmlElements xml, SourceSink sink) {
        Map<String, String> page = new HashMap<>();
        List<Map<String, String>> comments = new ArrayList<>();
        for (String name = xml.nextStartIn("item");
                !name.isEmpty();
                name = xml.nextStartIn("item")) {
            switch (name) {
                case COMMENT -> {
                    // The page's address stands before its comments, of which there may be many.
                    String key = key(page);
                    Map<String, String> fields = fields(xml);
                    if (key.isEmpty()) {
                        comments.add(fields);
                    } else {
                        page(page, sink);
                        comment(fields, key, sink);
                    }
                }
                case "link", "title", "wp:post_id", "wp:comment_status" ->
                        page.put(name, xml.textOfElement().strip());
                default -> xml.skip();
            }
        }
        String key = key(page);
        comments.forEach(fields -> comment(fields, key, sink));
        if (!key.isEmpty()) {
            page(page, sink);
        }
    }

    private static void page(Map<String, String> page, SourceSink sink) {
        boolean closed = page.getOrDefault("wp:comment_status", "").equals("closed");
        String key = key(page);
        sink.page(new SourcePage(key, key, page.getOrDefault("title", ""), closed));
    }

    private static String key(Map<String, String> page) {
        return page.getOrDefault("link", "");
    }

    private static void comment(Map<String, String> fields, String page, SourceSink sink) {
        String id = fields.getOrDefault("wp:comment_id", "").strip();
        String type = fields.getOrDefault("wp:comment_type", "").strip();
        if (!type.isEmpty() && !type.equals("comment")) {
            sink.refuse("comment " + id, "is a " + type + ", which no reader wrote");
            return;
        }
        String parent = fields.getOrDefault("wp:comment_parent", "").strip();
        sink.comment(
                new SourceComment(
                        id,
                        page,
                        parent.equals("0") ? "" : parent,
                        SourceAuthor.named(
                                fields.getOrDefault("wp:comment_author", ""),
                                fields.getOrDefault("wp:comment_author_email", ""),
                                fields.getOrDefault("wp:comment_author_url", "")),
                        date(fields),
                        new SourceText(
                                SourceText.Markup.HTML_WITH_LINES,
                                fields.getOrDefault("wp:comment_content", "")),
                        state(fields.getOrDefault("wp:comment_approved", "").strip()),
                        Votes.NONE,
                        false));
    }

    /// Very old blogs have no date in UTC, and write zeros.
    private static String date(Map<String, String> fields) {
        String utc = fields.getOrDefault("wp:comment_date_gmt", "").strip();
        return utc.isEmpty() || utc.startsWith("0000")
                ? fields.getOrDefault("wp:comment_date", "").strip()
                : utc;
    }

    private static SourceState state(String approved) {
        return switch (approved) {
            case "1", "approve" -> SourceState.PUBLISHED;
            case "spam" -> SourceState.SPAM;
            case "trash", "post-trashed" -> SourceState.DELETED;
            default -> SourceState.WAITING;
        };
    }

    private static Map<String, String> fields(XmlElements xml) {
        Map<String, String> fields = new HashMap<>();
        for (String name = xml.nextStartIn(COMMENT);
                !name.isEmpty();
                name = xml.nextStartIn(COMMENT)) {
            if (name.equals("wp:commentmeta")) {
                xml.skip();
            } else {
                fields.put(name, xml.textOfElement());
            }
        }
        return fields;
    }
}
