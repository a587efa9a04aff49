package guide.watch.documents;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A registry's XML, without a document type: no entity is read.
public final class RegistryXml {

    private final List<String> wanted;
    private final List<String> open = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private RegistryXml(List<String> wanted) {
        this.wanted = wanted;
    }

    /// Returns what the elements at this path hold, in their order.
    ///
    /// @throws LookException if it is no XML, or has another root
    public static List<String> texts(Fetched document, List<String> path) throws LookException {
        RegistryXml found = new RegistryXml(path);
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new ByteArrayInputStream(document.body()));
            while (reader.hasNext()) {
                found.take(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw new LookException(LookFault.UNREADABLE, e);
        }
        return found.texts;
    }

    /// Whether there is an element at this path.
    public static boolean has(Fetched document, List<String> path) throws LookException {
        return !texts(document, path).isEmpty();
    }

    private void take(int event, XMLStreamReader reader) throws LookException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                open.add(reader.getLocalName());
                text.setLength(0);
                if (!open.getFirst().equals(wanted.getFirst())) {
                    throw new LookException(LookFault.UNREADABLE);
                }
            }
            case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> {
                if (open.equals(wanted)) {
                    texts.add(text.toString().strip());
                }
                open.removeLast();
            }
            default -> {}
        }
    }
}
