package guide.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SearchIndexTest {

    private static final List<Document> DOCUMENTS =
            List.of(
                    new Document(
                            "Django", List.of("full-stack", "orm"), "For sites.", "Batteries."),
                    new Document(
                            "Flask", List.of("micro", "wsgi"), "Light.", "No orm; see Django."),
                    new Document("Flask Admin", List.of("admin"), "Pages for Flask.", "A form."),
                    new Document("Tornado", List.of("asgi"), "A framework.", "Not micro at all."),
                    new Document("Micro", List.of("tiny"), "A framework.", "The smallest."));
    private static final SearchIndex INDEX = new SearchIndex(DOCUMENTS);

    @ParameterizedTest
    @CsvSource({
        "django, Django|Flask",
        "DJANGO, Django|Flask",
        "flask, Flask|Flask Admin",
        "flask admin, Flask Admin",
        "admin flask, Flask Admin",
        "micro, Micro|Flask|Tornado",
        "a framework, Tornado|Micro",
        "framework micro, Micro|Tornado",
        "orm, Django|Flask",
        "full stack, Django",
        "orm batteries, Django",
        "orm tornado, ''",
        "nothing, ''"
    })
    void allWordsAreFoundAndTheTellingPlacesComeFirst(String query, String names) {
        assertThat(String.join("|", found(query))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "djagno, Django|Flask",
        "djngo, Django|Flask",
        "djanggo, Django|Flask",
        "dkango, Django|Flask",
        "tornaod, Tornado",
        "flsk admn, Flask Admin",
        "tronaod, ''"
    })
    void oneTypingErrorIsForgivenInEachWordAndASecondIsNot(String query, String names) {
        assertThat(String.join("|", found(query))).isEqualTo(names);
    }

    @Test
    void aWordThatIsUsedIsTakenAsMeant() {
        assertThat(found("wsgi")).containsExactly("Flask");
        assertThat(found("asgi")).containsExactly("Tornado");
        assertThat(found("orm")).doesNotContain("Flask Admin");
    }

    @Test
    void aVeryShortWordIsNotForgiven() {
        assertThat(found("orn")).isEmpty();
        assertThat(found("tin")).containsExactly("Micro");
        assertThat(found("tny")).containsExactly("Micro");
        assertThat(found("ny")).isEmpty();
    }

    @Test
    void onlyTheLastWordMayBeBegun() {
        assertThat(found("tor")).containsExactly("Tornado");
        assertThat(found("framework tor")).containsExactly("Tornado");
        assertThat(found("tor framework")).isEmpty();
        assertThat(found("to")).containsExactly("Tornado");
        assertThat(found("t")).isEmpty();
    }

    @Test
    void aWholeWordComesBeforeOneThatBeginsLikeIt() {
        SearchIndex index =
                new SearchIndex(
                        List.of(
                                new Document("Flasks", List.of(), "", ""),
                                new Document("Flask One", List.of(), "", "")));

        assertThat(index.find("flask")).extracting(Hit::document).containsExactly(1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", ".*", "(x+)+$", "\\E", "%", "\uD800"})
    void whatHasNoSuchWordFindsNothingAndIsNoPattern(String query) {
        assertThat(found(query)).isEmpty();
    }

    @Test
    void everyTypingErrorInALongWordStillFindsTheDocument() {
        int[] checked = {0};
        Property.forAll(
                2000,
                random -> {
                    List<Document> documents = Naive.documents(random, "abcdefgh");
                    List<String> all = words(documents).filter(w -> w.length() >= 4).toList();
                    if (all.isEmpty()) {
                        return;
                    }
                    String word = Property.oneOf(random, all);
                    String typed = Naive.mistyped(random, word, "abcdefgh");
                    if (words(documents).anyMatch(typed::equals)) {
                        return;
                    }
                    checked[0]++;
                    assertThat(new SearchIndex(documents).find(typed))
                            .as("%s for %s", typed, word)
                            .extracting(Hit::document)
                            .containsAll(having(documents, word));
                });
        assertThat(checked[0]).isGreaterThan(1500);
    }

    @Test
    void itFindsAndRanksAsTheNaiveSearchDoes() {
        Property.forAll(
                3000,
                random -> {
                    List<Document> documents = Naive.documents(random, "abc");
                    String query = Naive.words(random, "abc", 3);

                    assertThat(new SearchIndex(documents).find(query))
                            .as("%s in %s", query, documents)
                            .isEqualTo(Naive.find(documents, query));
                });
    }

    @Test
    void anyTextCanBeIndexedAndLookedFor() {
        Property.forAll(
                300,
                random -> {
                    Document any =
                            new Document(
                                    Property.anyText(random, 20),
                                    List.of(Property.anyText(random, 5)),
                                    Property.anyText(random, 20),
                                    Property.anyText(random, 40));
                    List<String> words = any.words(Field.SUMMARY);

                    assertThat(new SearchIndex(List.of(any)).find(String.join(" ", words)))
                            .hasSize(words.isEmpty() ? 0 : 1);
                });
    }

    @Test
    void aDocumentsRankDoesNotDependOnHowManyOthersThereAre() {
        Property.forAll(
                500,
                random -> {
                    List<Document> few = Naive.documents(random, "abcd");
                    String query = words(few).findAny().orElse("none");
                    List<Document> more = new ArrayList<>(few);
                    more.addAll(Naive.documents(random, "abcd"));

                    assertThat(new SearchIndex(more).find(query))
                            .containsAll(new SearchIndex(few).find(query));
                });
    }

    private static List<String> found(String query) {
        return INDEX.find(query).stream().map(hit -> DOCUMENTS.get(hit.document()).name()).toList();
    }

    private static List<Integer> having(List<Document> documents, String word) {
        return IntStream.range(0, documents.size())
                .filter(i -> words(List.of(documents.get(i))).anyMatch(word::equals))
                .boxed()
                .toList();
    }

    private static Stream<String> words(List<Document> documents) {
        return documents.stream()
                .flatMap(d -> Stream.of(Field.values()).flatMap(p -> d.words(p).stream()));
    }
}
