package guide.pages.discussion;

import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.view.ContributionBody;
import guide.lambda.html.HtmlRenderer;
import guide.lambda.html.JsonData;
import guide.lambda.json.JsonWriter;
import guide.pages.layout.SchemaOrg;
import guide.pages.layout.SitePage;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A thread in schema.org's words: a `DiscussionForumPosting` of the guide, with a `Comment` for
/// each root, in which its replies are.
///
/// @param address of the page below which it stands
record DiscussionData(String address) {

    /// Returns nothing for a thread in which nobody has written.
    static Optional<JsonData> of(SitePage page, ThreadPage thread) {
        return thread.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(new DiscussionData(page.canonical()).posting(page, thread));
    }

    private JsonData posting(SitePage page, ThreadPage thread) {
        Instant begun = thread.entries().getFirst().contribution().createdAt();
        return SchemaOrg.json(
                out -> {
                    SchemaOrg.begin(out, "DiscussionForumPosting")
                            .member("headline", "Discussion: " + page.title())
                            .member("text", page.description())
                            .member("url", address)
                            .member("datePublished", begun)
                            .member("commentCount", thread.thread().count());
                    person(out, "Organization", SitePage.SITE);
                    out.name("comment").array();
                    for (ThreadEntry entry : thread.entries()) {
                        comment(out, entry.contribution(), entry.replies());
                    }
                    out.end().end();
                });
    }

    private void comment(JsonWriter out, Contribution contribution, List<Contribution> replies)
            throws IOException {
        out.object()
                .member("@type", "Comment")
                .member("url", address + "#c-" + contribution.id().text())
                .member("datePublished", contribution.createdAt());
        switch (contribution) {
            case Contribution.Published published -> published(out, published);
            // As search engines want to be told of it.
            case Contribution.Tombstone _ -> out.member("creativeWorkStatus", "Deleted");
        }
        if (!replies.isEmpty()) {
            out.name("comment").array();
            for (Contribution reply : replies) {
                comment(out, reply, List.of());
            }
            out.end();
        }
        out.end();
    }

    private static void published(JsonWriter out, Contribution.Published published)
            throws IOException {
        person(out, "Person", published.author().name());
        out.member("text", text(published))
                .member("upvoteCount", published.votes().up())
                .member("downvoteCount", published.votes().down());
        if (published.editedAt().isPresent()) {
            out.member("dateModified", published.editedAt().get());
        }
    }

    private static void person(JsonWriter out, String type, String name) throws IOException {
        out.name("author").object().member("@type", type).member("name", name).end();
    }

    /// What somebody reads there, whatever its kind carries beside a text.
    private static String text(Contribution.Published published) {
        return Jsoup.parseBodyFragment(HtmlRenderer.render(new ContributionBody(published))).text();
    }
}
