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
import java.util.HashMap;
import java.util.Map;

/// What Disqus sends its customers: `thread` elements, and `post` elements that name them by
/// `dsq:id` (disqus.com/api/schemas/1.0/disqus.xsd). Votes and pins are not in it.
final class DisqusXml implements SourceFormat {

    private static final String ID = "dsq:id";

    @Override
    public String name() {
        return "disqus";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isXml() && sample.has("disqus-internals");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        try (XmlElements xml = new XmlElements(file)) {
            for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
                switch (name) {
                    case "thread" -> thread(xml, sink);
                    case "post" -> post(xml, sink);
                    default -> {
                        // Categories, and the document itself.
                    }
                }
            }
        }
    }

    private static void thread(XmlElements xml, SourceSink sink) {
        String id = xml.attribute(ID);
        Map<String, String> fields = fields(xml, "thread");
        // The blog's own id of the page is an address where the blog has chosen one.
        String own = fields.getOrDefault("id", "");
        String link = fields.getOrDefault("link", "");
        sink.page(
                new SourcePage(
                        id,
                        link.isEmpty() ? own : link,
                        fields.getOrDefault("title", ""),
                        is(fields, "isClosed")));
    }

    private static void post(XmlElements xml, SourceSink sink) {
        String id = xml.attribute(ID);
        Map<String, String> fields = fields(xml, "post");
        sink.comment(
                new SourceComment(
                        id,
                        fields.getOrDefault("thread " + ID, ""),
                        fields.getOrDefault("parent " + ID, ""),
                        new SourceAuthor(
                                fields.getOrDefault("username", ""),
                                fields.getOrDefault("name", ""),
                                fields.getOrDefault("email", ""),
                                fields.getOrDefault("link", "")),
                        fields.getOrDefault("createdAt", ""),
                        SourceText.html(fields.getOrDefault("message", "")),
                        state(fields),
                        Votes.NONE,
                        false));
    }

    private static SourceState state(Map<String, String> fields) {
        if (is(fields, "isDeleted")) {
            return SourceState.DELETED;
        }
        if (is(fields, "isSpam")) {
            return SourceState.SPAM;
        }
        return fields.getOrDefault("isApproved", "true").equals("false")
                ? SourceState.WAITING
                : SourceState.PUBLISHED;
    }

    private static boolean is(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").equals("true");
    }

    /// The texts of the elements in this one, and of those in its author; what it names by id.
    private static Map<String, String> fields(XmlElements xml, String parent) {
        Map<String, String> fields = new HashMap<>();
        for (String name = xml.nextStartIn(parent);
                !name.isEmpty();
                name = xml.nextStartIn(parent)) {
            switch (name) {
                case "author" -> author(xml, fields);
                case "thread", "parent", "category" -> {
                    fields.put(name + " " + ID, xml.attribute(ID));
                    xml.skip();
                }
                default -> fields.put(name, xml.textOfElement());
            }
        }
        return fields;
    }

    /// A post's author has a link of their own, a thread's is of no interest.
    private static void author(XmlElements xml, Map<String, String> fields) {
        for (String name = xml.nextStartIn("author");
                !name.isEmpty();
                name = xml.nextStartIn("author")) {
            fields.putIfAbsent(name, xml.textOfElement());
        }
    }
}
