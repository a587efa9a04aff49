package guide.migrate.imports.source;

import java.io.IOException;
import java.io.Reader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML from beginning to end. There is no document type, so no entity of its own, inside or
/// outside; characters that XML has not are left out before it is read; namespaces are not looked
/// up, because exports forget to declare them.
public final class XmlElements implements AutoCloseable {

    /// In characters, of one element's text: what goes beyond is dropped, and far too long anyway.
    private static final int LONGEST = 4 << 20;

    private static final XMLInputFactory FACTORY = factory();

    private final Reader text;
    private final XMLStreamReader in;

    public XmlElements(SourceFile file) throws IOException {
        text = new XmlText(file.text());
        try {
            in = FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        return factory;
    }

    /// Goes to the next start of an element.
    ///
    /// @return its name with its prefix; empty at the end of the document
    public String nextStart() {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (in.isStartElement()) {
                return in.getLocalName();
            }
        }
        return "";
    }

    /// Goes to the next start of an element inside this one.
    ///
    /// @param parent where the reader is, or has been
    /// @return the element's name; empty where the parent ends
    public String nextStartIn(String parent) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return in.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(parent)) {
                return "";
            }
        }
        return "";
    }

    /// An attribute of the element at whose start the reader is.
    ///
    /// @param name with its prefix
    /// @return empty where the element has none
    public String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            String local = in.getAttributeLocalName(i);
            if (name.equals(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local)) {
                return in.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The text of the element at whose start the reader is, without that of elements in it; the
    /// reader then is at its end.
    public String textOfElement() {
        StringBuilder all = new StringBuilder();
        int depth = 0;
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        append(all, depth);
                default -> {
                    // Comments and instructions are no text.
                }
            }
            if (depth < 0) {
                break;
            }
        }
        return all.toString();
    }

    private void append(StringBuilder all, int depth) {
        if (depth == 0 && all.length() < LONGEST) {
            all.append(in.getText(), 0, Math.min(in.getTextLength(), LONGEST - all.length()));
        }
    }

    /// Goes behind the end of the element at whose start the reader is.
    public void skip() {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private int next() {
        try {
            if (!in.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = in.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableFileException(
                        "The file has a document type, which no export has: it is not read.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableFileException unreadable(XMLStreamException e) {
        String where =
                e.getLocation() == null
                        ? "here"
                        : "at line "
                                + e.getLocation().getLineNumber()
                                + ", column "
                                + e.getLocation().getColumnNumber();
        return new UnreadableFileException(
                "The file is damaged or ends too early: no XML " + where, e);
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } finally {
            text.close();
        }
    }
}
