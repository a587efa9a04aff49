package guide.pages.markdown;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import java.util.List;
import java.util.Optional;

/// A table in GitHub's Markdown: one head, and a line for each row. A cell over several columns
/// stands in the first of them.
final class TableMarkdown {

    private TableMarkdown() {}

    /// Empty for a table without a row.
    static Optional<Node> read(Element table) {
        Elements rows = table.select("tr");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        TableHead head = new TableHead();
        head.appendChild(row(rows.getFirst(), true));
        TableBlock block = new TableBlock();
        block.appendChild(head);
        List<Element> others = rows.subList(1, rows.size());
        if (!others.isEmpty()) {
            TableBody body = new TableBody();
            others.forEach(each -> body.appendChild(row(each, false)));
            block.appendChild(body);
        }
        return Optional.of(block);
    }

    private static TableRow row(Element html, boolean header) {
        TableRow row = new TableRow();
        for (Element each : html.children()) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            new InlineMarkdown(cell).readAllOf(each).end();
            row.appendChild(cell);
        }
        return row;
    }
}
