package guide.lambda.feeds;

import guide.lambda.address.PublicAddress;

import java.io.StringWriter;
import java.time.Instant;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a page of a feed as Atom 1.0 (RFC 4287), with the writer of the JDK, which escapes `&`,
/// `<`, `>` and quotes; what no document can have, [FeedText] has taken out.
///
/// Browsers show the document with the style sheet that it names. The XHTML in it, which readers of
/// feeds pass over (RFC 4287, section 6.4), is there for browsers too: an Atom link cannot be
/// clicked.
final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /// Atom Threading Extensions, RFC 4685.
    private static final String THREADS = "http://purl.org/syndication/thread/1.0";

    private static final String TYPE = "type";
    private static final String HINT =
            "This is a feed: give its address to a feed reader, and it tells you what is new. ";

    private final XMLStreamWriter out;

    private AtomWriter(XMLStreamWriter out) {
        this.out = out;
    }

    static String text(FeedPage page) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new AtomWriter(out).write(page);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        }
        return text.toString();
    }

    private void write(FeedPage page) throws XMLStreamException {
        out.writeStartDocument("utf-8", "1.0");
        out.writeProcessingInstruction(
                "xml-stylesheet",
                "type=\"text/css\" href=\"" + PublicAddress.link(FeedStyle.PATH) + "\"");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        out.writeNamespace("h", XHTML);
        out.writeNamespace("thr", THREADS);
        if (page.feed().language().isPresent()) {
            out.writeAttribute("xml:lang", page.feed().language().get());
        }
        head(page);
        for (FeedEntry entry : page.feed().entries()) {
            entry(entry);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void head(FeedPage page) throws XMLStreamException {
        Feed feed = page.feed();
        text("id", page.address().id());
        text("title", feed.title());
        text("subtitle", feed.about());
        text("updated", feed.updated().toString());
        author(new FeedAuthor(FeedPage.GUIDE));
        link("self", FeedFormat.ATOM.mediaType(), page.self());
        link("alternate", FeedFormat.JSON.mediaType(), page.other(FeedFormat.JSON));
        if (feed.page().isPresent()) {
            link("alternate", "text/html", feed.page().get());
        }
        if (page.isOneOfSeveral()) {
            link("first", FeedFormat.ATOM.mediaType(), page.first());
        }
        if (page.next().isPresent()) {
            link("next", FeedFormat.ATOM.mediaType(), page.next().get());
        }
        hint(feed, page);
    }

    private void hint(Feed feed, FeedPage page) throws XMLStreamException {
        out.writeStartElement("h", "p", XHTML);
        out.writeCharacters(HINT);
        if (feed.page().isPresent()) {
            anchor("The page it belongs to", feed.page().get());
        }
        if (page.next().isPresent()) {
            out.writeCharacters(" ");
            anchor("Older", page.next().get());
        }
        out.writeEndElement();
    }

    private void entry(FeedEntry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        text("id", entry.id());
        text("title", entry.title());
        text("published", entry.published().toString());
        text("updated", entry.updated().toString());
        if (entry.author().isPresent()) {
            author(entry.author().get());
        }
        out.writeEmptyElement("link");
        out.writeAttribute("href", entry.link());
        out.writeEmptyElement("category");
        out.writeAttribute("term", entry.kind());
        if (entry.inReplyTo().isPresent()) {
            out.writeEmptyElement("thr", "in-reply-to", THREADS);
            out.writeAttribute("ref", entry.inReplyTo().get());
        }
        text("summary", entry.summary());
        out.writeStartElement("content");
        out.writeAttribute(TYPE, "html");
        out.writeCharacters(entry.html());
        out.writeEndElement();
        anchor(day(entry.published()), entry.link());
        out.writeEndElement();
    }

    private void author(FeedAuthor author) throws XMLStreamException {
        out.writeStartElement("author");
        text("name", author.name());
        if (author.url().isPresent()) {
            text("uri", author.url().get());
        }
        out.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute(TYPE, type);
        out.writeAttribute("href", address);
    }

    private void anchor(String text, String address) throws XMLStreamException {
        out.writeStartElement("h", "a", XHTML);
        out.writeAttribute("href", address);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static String day(Instant time) {
        return time.toString().substring(0, "2026-11-29".length());
    }
}
