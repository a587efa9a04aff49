package guide.pages.markdown;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.List;

/// What a page says as Markdown (CommonMark with GitHub's tables), made from its HTML: so that no
/// page is without it, and both say the same.
///
/// Left out is what only helps people find their way in a browser: head, header, footer,
/// breadcrumbs, forms, pictures. Links have the whole address.
final class PageMarkdown {

    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private PageMarkdown() {}

    /// @param html a page with one `main`
    static String of(String html) {
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        Element canonical = page.selectFirst("link[rel=canonical]");
        String address = canonical == null ? "" : canonical.attr("href");
        page.setBaseUri(address);
        Element main = page.selectFirst("main");
        Document document = new Document();
        new BlockMarkdown(document).read(main == null ? page.body() : main);
        source(document, address);
        return RENDERER.render(document);
    }

    /// Says at the end which page this is: Markdown is passed on without its address.
    private static void source(Document document, String address) {
        Link link = new Link(address, null);
        link.appendChild(new Text(address));
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(link);
        ThematicBreak rule = new ThematicBreak();
        rule.setLiteral("---");
        document.appendChild(rule);
        document.appendChild(paragraph);
    }
}
