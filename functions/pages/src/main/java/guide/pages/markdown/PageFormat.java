package guide.pages.markdown;

import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.pages.layout.SiteLinks;

/// In what a page is sent.
public enum PageFormat {
    HTML,

    /// At a page's own address for those who list `text/markdown` in `Accept` and like it no less
    /// than HTML; and at the address that ends in `.md`.
    MARKDOWN;

    /// What this request asks for at the page's own address.
    public static PageFormat of(Request request) {
        String accept = request.header("accept").orElse("");
        return MediaTypes.prefers(accept, MediaTypes.MARKDOWN, MediaTypes.HTML) ? MARKDOWN : HTML;
    }

    /// The pattern of the addresses of a page's Markdown.
    ///
    /// @param page of the page, such as `/frameworks/{slug}/`
    public static String pattern(String page) {
        return page.equals("/") ? "/index.md" : page.substring(0, page.length() - 1) + ".md";
    }

    /// Returns the page in this format; what is no page, such as a redirect, as it is.
    public Response from(Response page) {
        boolean isPage = page.headers().getOrDefault("content-type", "").equals(MediaTypes.HTML);
        return this == HTML || !isPage
                ? page
                : new Response(
                                page.status(),
                                page.headers(),
                                PageMarkdown.of(page.body()),
                                page.counts())
                        .with("content-type", MediaTypes.MARKDOWN);
    }

    /// Returns what a `.md` address answers: where the page leads to another one, it leads to that
    /// one's Markdown.
    public static Response atItsOwnAddress(Response page) {
        String location = page.headers().get("location");
        return location == null
                ? MARKDOWN.from(page)
                : page.with("location", SiteLinks.markdown(location));
    }
}
