package guide.comments.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.JsonText;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.view.CommentView;
import guide.comments.view.ThreadView;
import guide.lambda.json.Json;
import guide.lambda.json.JsonWriter;
import guide.testing.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is written token by token is what the mapper makes of the same views, to the character.
class CommentsByTokensTest {

    private static final int CASES = 300;
    private static final ThreadKey THREAD = new ThreadKey.OfPage("/a-post/");

    @Test
    void pagesOfAThread() {
        Property.forAll(
                CASES,
                random -> {
                    CommentPageView page =
                            new CommentPageView(
                                    thread(random),
                                    some(random, 2).map(_ -> root(random)).toList(),
                                    some(random, 4).map(_ -> root(random)).toList(),
                                    random.nextBoolean() ? null : text(random));

                    assertThat(JsonWriter.text(page)).isEqualTo(Json.write(page));
                });
    }

    @Test
    void counts() {
        Property.forAll(
                CASES,
                random -> {
                    List<CountsView.CountView> items =
                            some(random, 3)
                                    .map(
                                            _ ->
                                                    new CountsView.CountView(
                                                            thread(random), asked(random)))
                                    .toList();
                    CountsView view =
                            new CountsView(
                                    items,
                                    some(random, 2)
                                            .map(_ -> text(random))
                                            .map(each -> new CountsView.RefusedThread(each, each))
                                            .toList());

                    assertThat(JsonWriter.text(view)).isEqualTo(Json.write(view));
                });
    }

    private static @Nullable List<String> asked(RandomGenerator random) {
        return random.nextBoolean() ? null : some(random, 3).map(_ -> text(random)).toList();
    }

    private static Stream<Integer> some(RandomGenerator random, int most) {
        return IntStream.range(0, random.nextInt(most + 1)).boxed();
    }

    private static ThreadView thread(RandomGenerator random) {
        return new ThreadView(
                text(random),
                random.nextLong(1000),
                random.nextLong(1L << 50),
                random.nextBoolean());
    }

    private static CommentView root(RandomGenerator random) {
        List<Contribution> replies = some(random, 3).map(_ -> contribution(random)).toList();
        ThreadEntry entry = new ThreadEntry(contribution(random), replies, "");
        return random.nextBoolean()
                ? CommentView.reply(entry.contribution())
                : CommentView.root(
                        entry, random.nextBoolean() ? Optional.empty() : Optional.of(text(random)));
    }

    private static Contribution contribution(RandomGenerator random) {
        Content content = content(random);
        ContributionId root =
                Identifiers.root(
                        THREAD,
                        ContributionId.sortableId(
                                random.nextLong(1L << 40), new byte[10], content.kind()));
        if (random.nextInt(4) == 0) {
            return new Contribution.Tombstone(
                    root,
                    random.nextBoolean() ? Optional.empty() : Optional.of(root),
                    random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(
                                    Property.oneOf(
                                            random, List.of(Contribution.RemovedBy.values()))));
        }
        return new Contribution.Published(
                root,
                random.nextBoolean() ? Optional.empty() : Optional.of(root),
                new AuthorId("author"),
                author(random),
                content,
                text(random),
                random.nextInt(3),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(random.nextLong(1L << 42))),
                new Votes(random.nextLong(99), random.nextLong(99)));
    }

    private static Author author(RandomGenerator random) {
        return new Author(text(random), null, random.nextBoolean() ? null : "https://a.example/");
    }

    private static Content content(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Content.Comment();
            case 1 ->
                    new Content.Suggestion(
                            text(random),
                            text(random),
                            text(random),
                            text(random),
                            some(random, 3)
                                    .map(_ -> Property.oneOf(random, List.of(Content.Op.values())))
                                    .map(op -> new Content.DiffPart(op, text(random)))
                                    .toList());
            case 2 ->
                    new Content.SuggestedEdit(
                            "frameworks/flask/tagline",
                            new JsonText(Json.write(text(random))),
                            new JsonText("{\"a\": [1, null]}"),
                            "https://a.example/");
            default -> new Content.ReviewRequest(text(random), text(random), text(random));
        };
    }

    private static String text(RandomGenerator random) {
        return Property.anyText(random, 20);
    }
}
