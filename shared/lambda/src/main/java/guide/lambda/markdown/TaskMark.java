package guide.lambda.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The box of a task in a list: `- [ ]` or `- [x]` (GitHub Flavored Markdown, section 5.3).
final class TaskMark extends CustomNode {

    private static final int LENGTH = "[ ] ".length();

    private final boolean done;

    private TaskMark(boolean done) {
        this.done = done;
    }

    /// Puts a box where the item's text begins with one.
    static void shape(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof Text text
                && isTask(text.getLiteral())) {
            text.insertBefore(new TaskMark(text.getLiteral().charAt(1) != ' '));
            text.setLiteral(text.getLiteral().substring(LENGTH - 1));
        }
    }

    private static boolean isTask(String text) {
        return text.length() > LENGTH
                && text.charAt(0) == '['
                && " xX".indexOf(text.charAt(1)) >= 0
                && text.startsWith("] ", 2);
    }

    /// Writes it as a box that nobody can change.
    record Renderer(HtmlWriter html) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TaskMark.class);
        }

        @Override
        public void render(Node node) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("type", "checkbox");
            attributes.put("disabled", "");
            if (((TaskMark) node).done) {
                attributes.put("checked", "");
            }
            html.tag("input", attributes, true);
        }
    }
}
