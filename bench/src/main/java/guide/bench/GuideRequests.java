package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;

import java.util.List;
import java.util.stream.Collectors;

/// The read requests of the guide, each with the handler that serves it.
final class GuideRequests {

    /// @param name the name in the results
    record NamedRequest(String name, RequestStreamHandler handler, String event) {}

    private final RequestStreamHandler summaries;
    private final RequestStreamHandler comparisons;
    private final List<Slug> slugs;

    /// @param catalogue the contents of `table`, at least six frameworks and three traits
    GuideRequests(LargeCatalogue table, Catalogue catalogue) {
        summaries = table.summaries();
        comparisons = table.comparisons();
        slugs = catalogue.frameworks().stream().map(framework -> framework.slug()).toList();
    }

    List<NamedRequest> all() {
        return List.of(
                new NamedRequest("list, 20 of them", summaries, list("")),
                new NamedRequest("search for a word", summaries, list("q=quartz")),
                new NamedRequest(
                        "search for two words, one misspelt", summaries, list("q=quarz+raven")),
                new NamedRequest("list frameworks with a trait", summaries, list("has=trait-001")),
                new NamedRequest(
                        "facts to check next",
                        summaries,
                        RequestFactory.event("/v1/facts", "stale=true")),
                new NamedRequest(
                        "get", summaries, RequestFactory.event("/v1/frameworks/" + middle(1), "")),
                new NamedRequest("compare two", comparisons, comparison(2)),
                new NamedRequest("compare six", comparisons, comparison(6)),
                new NamedRequest("pick by four needs", comparisons, pick()));
    }

    private static String list(String query) {
        return RequestFactory.event("/v1/frameworks", query);
    }

    private String comparison(int count) {
        return RequestFactory.event("/v1/comparisons/" + middle(count), "");
    }

    private static String pick() {
        return RequestFactory.event(
                "/v1/picks",
                "must=trait-000&want=trait-001@3&want=trait-007:alpha&mustnot=trait-002");
    }

    private String middle(int count) {
        return slugs.stream()
                .skip((slugs.size() - count) / 2)
                .limit(count)
                .map(Slug::value)
                .collect(Collectors.joining("-vs-"));
    }
}
