package guide.lambda.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.Optional;

/// What is changed in a parsed text before it is rendered: a line is a line, links lead where
/// [LinkDestination] says or are text, pictures are their descriptions, and footnotes, which
/// CommonMark does not have, stay as they were typed.
final class TextShaping extends AbstractVisitor {

    private static final String FOOTNOTE = "^";

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (link.getFirstChild() instanceof Text text && text.getLiteral().startsWith(FOOTNOTE)) {
            replaceByText(link, "[", "]");
            return;
        }
        Optional<String> destination = LinkDestination.of(link.getDestination());
        if (destination.isEmpty()) {
            replaceByText(link, "", "");
        } else {
            link.setDestination(destination.get());
        }
    }

    @Override
    public void visit(SoftLineBreak soft) {
        soft.insertBefore(new HardLineBreak());
        soft.unlink();
    }

    @Override
    public void visit(ListItem item) {
        TaskMark.shape(item);
        visitChildren(item);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        replaceByText(image, "", "");
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (definition.getLabel().startsWith(FOOTNOTE)) {
            String title =
                    definition.getTitle() == null ? "" : " \"" + definition.getTitle() + "\"";
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(
                    new Text(
                            "["
                                    + definition.getLabel()
                                    + "]: "
                                    + definition.getDestination()
                                    + title));
            definition.insertBefore(paragraph);
            definition.unlink();
        }
    }

    /// Puts what is in the node into its place, between two texts.
    private static void replaceByText(Node node, String before, String after) {
        if (!before.isEmpty()) {
            node.insertBefore(new Text(before));
        }
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        if (!after.isEmpty()) {
            node.insertBefore(new Text(after));
        }
        node.unlink();
    }
}
