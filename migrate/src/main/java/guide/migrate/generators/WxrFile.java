package guide.migrate.generators;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.sites.SiteId;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Threads as WordPress's eXtended RSS 1.2 with Disqus's identifier of a thread, which Disqus and
/// most other comment systems import (help.disqus.com, "Custom XML Import Format").
///
/// A removed comment is left out, and what replies to it replies to what that replied to. Numbers
/// count from 1, because WordPress has no other ids.
final class WxrFile implements ThreadSink {

    private static final String WP = "http://wordpress.org/export/1.2/";
    private static final String DSQ = "http://www.disqus.com/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// What XML 1.0 has no way to write (W3C XML 1.0, 2.2 Characters).
    private static final Pattern NOT_IN_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Path file;
    private final Path unfinished;
    private final Function<SiteId, String> origins;
    private final OutputStream bytes;
    private final XMLStreamWriter xml;
    private final Map<ContributionId, Long> numbers = new HashMap<>();
    private long posts;
    private long comments;

    /// @param origins of the pages of a site, such as `https://blog.example.org`
    WxrFile(Path file, Function<SiteId, String> origins) throws IOException {
        this.file = file;
        this.origins = origins;
        unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        bytes = Files.newOutputStream(unfinished);
        xml = written(() -> XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8"));
        write(this::beginChannel);
    }

    private void beginChannel() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("content", CONTENT);
        xml.writeNamespace("dsq", DSQ);
        xml.writeNamespace("wp", WP);
        xml.writeStartElement("channel");
        element("wp:wxr_version", "1.2");
    }

    @Override
    public void begin(ShownThread thread) throws IOException {
        posts++;
        numbers.clear();
        String path = thread.page().path();
        String address = origins.apply(thread.page().siteId()) + path;
        write(
                () -> {
                    xml.writeStartElement("item");
                    element("title", path);
                    element("link", address);
                    element("content:encoded", "");
                    element("dsq:thread_identifier", thread.page().text());
                    element("wp:post_id", String.valueOf(posts));
                    element("wp:post_type", "post");
                    element("wp:status", "publish");
                    element("wp:comment_status", thread.open() ? "open" : "closed");
                });
    }

    @Override
    public void comment(ShownComment comment) throws IOException {
        ContributionId id = comment.contribution().id();
        long parent =
                comment.contribution().parent().map(to -> numbers.getOrDefault(to, 0L)).orElse(0L);
        if (comment.depth() == 0) {
            numbers.clear();
        }
        if (comment.published().isEmpty()) {
            numbers.put(id, parent);
            return;
        }
        comments++;
        numbers.put(id, comments);
        write(() -> published(comment, comment.published().get(), parent));
    }

    private void published(ShownComment comment, Contribution.Published published, long parent)
            throws XMLStreamException {
        String url = published.author().url();
        Instant at = published.createdAt();
        xml.writeStartElement("wp:comment");
        element("wp:comment_id", String.valueOf(comments));
        element("wp:comment_author", published.author().name());
        element("wp:comment_author_email", comment.email().orElse(""));
        element("wp:comment_author_url", url == null ? "" : url);
        element("wp:comment_author_IP", "");
        element("wp:comment_date", DATE.format(at));
        element("wp:comment_date_gmt", DATE.format(at));
        element("wp:comment_content", comment.html());
        element("wp:comment_approved", "1");
        element("wp:comment_parent", String.valueOf(parent));
        xml.writeEndElement();
    }

    @Override
    public void end() throws IOException {
        write(xml::writeEndElement);
    }

    @Override
    public void finish() throws IOException {
        write(
                () -> {
                    xml.writeEndDocument();
                    xml.close();
                });
        bytes.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(unfinished);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_IN_XML.matcher(text).replaceAll(""));
        xml.writeEndElement();
    }

    private interface XmlWriting {
        void write() throws XMLStreamException;
    }

    private interface XmlMaking<T> {
        T make() throws XMLStreamException;
    }

    private static void write(XmlWriting writing) throws IOException {
        written(
                () -> {
                    writing.write();
                    return true;
                });
    }

    private static <T> T written(XmlMaking<T> making) throws IOException {
        try {
            return making.make();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
