package guide.pages.layout;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.lambda.html.JsonData;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A page with what readers wrote below it.
record DiscussedPage(SitePage page, PageDiscussion discussion) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteSitePageGenerated.render(output, null, page, this);
    }

    /// Null where the page only leads to them.
    @Nullable HtmlContent comments() {
        return discussion instanceof PageDiscussion.Shown shown ? shown.comments() : null;
    }

    /// What the page says in schema.org's words.
    List<JsonData> data() {
        Optional<JsonData> posting =
                discussion instanceof PageDiscussion.Shown shown
                        ? shown.data().apply(page)
                        : Optional.empty();
        return Stream.of(
                        Optional.of(SchemaOrg.place(page)),
                        Optional.ofNullable(page.data()),
                        posting)
                .flatMap(Optional::stream)
                .toList();
    }
}
