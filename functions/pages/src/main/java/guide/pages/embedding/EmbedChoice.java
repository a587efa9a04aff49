package guide.pages.embedding;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a reader of the page wants to embed.
///
/// @param frameworks at most six, in the order of their names; empty where none was chosen
/// @param preset the situation that a pick begins with; empty for none
/// @param plot what a plot shows; the first one where none was chosen
/// @param theme `light`, `dark` or `auto`; empty for the colours of the page
/// @param heading the level of the element's heading, 1 to 6
record EmbedChoice(
        EmbeddedElement element,
        List<Framework> frameworks,
        Optional<Preset> preset,
        EmbeddablePlot plot,
        String theme,
        int heading,
        boolean onlyDifferences) {

    static final List<String> PARAMETERS =
            List.of(
                    "element",
                    "framework",
                    "preset",
                    "plot",
                    "theme",
                    "heading",
                    "only-differences");

    static final List<String> THEMES = List.of("light", "dark", "auto");

    static final int USUAL_HEADING = 2;

    /// What is not in the form is refused, because somebody copies what this page says.
    static EmbedChoice of(Query query, Catalogue catalogue) {
        List<String> slugs = query.all("framework");
        List<Framework> chosen =
                catalogue.frameworksByName().stream()
                        .filter(each -> slugs.contains(each.slug().value()))
                        .limit(ComparisonKey.MAX)
                        .toList();
        return new EmbedChoice(
                query.one("element")
                        .map(tag -> known("element", EmbeddedElement.of(tag)))
                        .orElse(EmbeddedElement.THREAD),
                chosen,
                query.one("preset")
                        .filter(id -> !id.isEmpty())
                        .map(id -> known("preset", preset(id, catalogue))),
                plot(query.one("plot").orElse(""), catalogue),
                query.one("theme")
                        .filter(theme -> !theme.isEmpty())
                        .map(
                                theme ->
                                        known(
                                                "theme",
                                                THEMES.stream().filter(theme::equals).findFirst()))
                        .orElse(""),
                query.whole("heading", 1, 6, USUAL_HEADING),
                query.one("only-differences").isPresent());
    }

    /// The frameworks that are shown: the chosen ones, and where they are too few for the element,
    /// the first of the catalogue besides.
    List<Framework> shown(Catalogue catalogue) {
        int least =
                switch (element) {
                    case COMPARISON -> ComparisonKey.MIN;
                    case SUMMARY -> 1;
                    case THREAD, COUNT, PICK, PLOT, REQUESTS -> 0;
                };
        return Stream.concat(
                        frameworks.stream(),
                        catalogue.frameworksByName().stream()
                                .filter(each -> !frameworks.contains(each))
                                .limit(Math.max(0, least - frameworks.size())))
                .toList();
    }

    private static EmbeddablePlot plot(String name, Catalogue catalogue) {
        List<EmbeddablePlot> all = EmbeddablePlot.all(catalogue);
        return name.isEmpty()
                ? all.getFirst()
                : known("plot", all.stream().filter(each -> each.name().equals(name)).findFirst());
    }

    private static Optional<Preset> preset(String id, Catalogue catalogue) {
        return catalogue.presets().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static <T> T known(String parameter, Optional<T> found) {
        return found.orElseThrow(
                () ->
                        ProblemException.of(
                                FieldError.inParameter(parameter, "must be one of the form's")));
    }
}
