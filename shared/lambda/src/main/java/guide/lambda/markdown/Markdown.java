package guide.lambda.markdown;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Converts readers' Markdown to safe HTML: CommonMark with GitHub's strike-through, tables and
/// task lists; what is a line in the text is a line on the page.
///
/// Links have `http`, `https`, `mailto`, or are relative to the page; there are no pictures, no raw
/// HTML, and no headings that could change the page's outline. [AllowedHtml] lists the elements.
public final class Markdown {

    /// The maximum nesting of blocks; deeper ones stay text, so that nesting cannot multiply the
    /// output.
    private static final int MAX_OPEN_BLOCKS = 12;

    private static final List<Extension> EXTENSIONS =
            List.of(
                    AutolinkExtension.create(),
                    StrikethroughExtension.create(),
                    TablesExtension.create());

    /// Neither blocks of raw HTML, whose lines are text as any others, nor CommonMark's headings,
    /// in whose place is [HeadingBlock].
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class);

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .enabledBlockTypes(BLOCKS)
                    .customBlockParserFactory(new HeadingBlock.Factory())
                    .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
                    .build();

    /// Raw HTML is escaped: an author who writes `<b>` sees what they wrote.
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .nodeRendererFactory(context -> new TaskMark.Renderer(context.getWriter()))
                    .build();

    private Markdown() {}

    /// Renders and sanitizes; the result may be empty if nothing visible is left.
    public static String toHtml(String markdown) {
        return AllowedHtml.sanitized(RENDERER.render(parsed(markdown))).strip();
    }

    /// The same, as long as it does not become too long: sanitizing costs more than rendering, and
    /// what nobody will see is not sanitized.
    ///
    /// @param longest how many characters it may have before it is sanitized
    /// @return empty if it would have more
    public static Optional<String> toHtml(String markdown, int longest) {
        BoundedText html = new BoundedText(longest);
        try {
            RENDERER.render(parsed(markdown), html);
        } catch (BoundedText.FullException e) {
            return Optional.empty();
        }
        return Optional.of(AllowedHtml.sanitized(html.toString()).strip());
    }

    private static Node parsed(String markdown) {
        Node parsed = PARSER.parse(markdown);
        parsed.accept(new TextShaping());
        return parsed;
    }
}
