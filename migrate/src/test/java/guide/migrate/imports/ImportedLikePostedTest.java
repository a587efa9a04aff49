package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.ports.Posts;
import guide.comments.storage.PostStore;
import guide.comments.text.Rendering;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/// What is imported is, item by item, what posting it would have written.
@Tag("tables")
class ImportedLikePostedTest {

    private static final String PAGE = "/hello/";

    private final ImportTable imported = new ImportTable();
    private final ImportTable posted = new ImportTable();

    /// Around what stands in front, and what fits into one transaction.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 29, 30, 31, 45, 100})
    void everyItemIsTheSame(int replies) {
        imported.run(
                new GenericFile().thread(PAGE, "a", replies).thread(PAGE, "b", replies).write());

        Posts posts = new PostStore(posted.table());
        imported.standing(PAGE).stream()
                .map(Contribution.Published.class::cast)
                .forEach(each -> post(posts, each));

        assertThat(imported.comments()).isEqualTo(posted.items());
    }

    private static void post(Posts posts, Contribution.Published each) {
        ThreadKey thread = new ThreadKey.OfPage(PAGE);
        // A text of this kind is rendered into a paragraph of itself.
        String text = each.html().replaceAll("<[^>]+>", "");
        assertThat(Rendering.html(text)).isEqualTo(each.html());
        posts.publish(thread, each, copy(thread, each.id(), each, text));
    }

    private static AuthorCopy copy(
            ThreadKey thread, ContributionId id, Contribution.Published each, String text) {
        assertThat(each.votes()).isEqualTo(Votes.NONE);
        assertThat(each.editedAt()).isEqualTo(Optional.empty());
        return new AuthorCopy(
                each.authorId(),
                id,
                thread,
                new Author("Ada", null, null),
                new Content.Comment(),
                text,
                "",
                "",
                State.PUBLISHED);
    }
}
