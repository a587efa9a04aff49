package guide.tests;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What RFC 4287 asks of an Atom document: its grammar, its three assertions, and what its section
/// 4.1.1 says of links.
final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomRules() {}

    /// Returns what is wrong with the document; empty for a good one.
    static String faults(String xml) {
        try {
            String grammar = grammarFaults(xml);
            return grammar + String.join("\n", assertions(parsed(xml)));
        } catch (SAXException e) {
            return "not well-formed: " + e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String grammarFaults(String xml) throws IOException, SAXException {
        StringWriter said = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        ValidationDriver driver =
                new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        String grammar = AtomRules.class.getResource("/feeds/atom.rnc").toString();
        if (!driver.loadSchema(new InputSource(grammar))) {
            throw new IllegalStateException("the grammar cannot be read: " + said);
        }
        return driver.validate(new InputSource(new StringReader(xml))) ? "" : said.toString();
    }

    static Document parsed(String xml) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> assertions(Document document) {
        List<String> broken = new ArrayList<>();
        Element feed = document.getDocumentElement();
        boolean feedHasAuthor = !children(feed, "author").isEmpty();
        for (Element entry : children(feed, "entry")) {
            if (children(entry, "author").isEmpty() && !feedHasAuthor) {
                broken.add("an entry without an author");
            }
            boolean isLinked = children(entry, "link").stream().anyMatch(AtomRules::isAlternate);
            if (!isLinked && children(entry, "content").isEmpty()) {
                broken.add("an entry with neither a link nor a text");
            }
        }
        List<String> alternates =
                children(feed, "link").stream()
                        .filter(AtomRules::isAlternate)
                        .map(link -> link.getAttribute("type") + link.getAttribute("hreflang"))
                        .toList();
        if (alternates.stream().distinct().count() != alternates.size()) {
            broken.add("two alternates of one type");
        }
        return broken;
    }

    private static boolean isAlternate(Element link) {
        return List.of("", "alternate").contains(link.getAttribute("rel"));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
