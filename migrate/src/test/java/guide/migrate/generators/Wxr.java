package guide.migrate.generators;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A file in WordPress's form, as an importer reads it.
record Wxr(Document document) {

    static Wxr read(Path file) throws IOException {
        try {
            return new Wxr(
                    DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /// Of all elements of this name, in their order.
    List<String> texts(String element) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
