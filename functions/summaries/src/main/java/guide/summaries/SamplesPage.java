package guide.summaries;

import guide.catalogue.model.Slug;
import guide.catalogue.samples.Sample;
import guide.catalogue.samples.Samples;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;
import guide.lambda.kept.KeptResponses;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `GET /v1/samples`: the same task in several frameworks, with its code and size. A browser that
/// follows a link gets an HTML page.
final class SamplesPage {

    private static final int MAX_FRAMEWORKS = 6;
    private static final int CACHED_SECONDS = 300;

    record SamplesPageView(List<SampleView> items) implements JsonDocument {

        @Override
        public void writeTo(JsonWriter out) throws IOException {
            out.object().name("items").array();
            for (SampleView sample : items) {
                sample.writeTo(out);
            }
            out.end().end();
        }
    }

    private static final List<String> PARAMETERS = List.of("task", "frameworks");

    private final Samples samples;
    private final KeptResponses kept;

    SamplesPage(Samples samples, KeptResponses kept) {
        this.samples = samples;
        this.kept = kept;
    }

    Response get(Request request) {
        request.query().allowOnly(PARAMETERS);
        boolean browser = request.header("accept").filter(MediaTypes::wantsHtml).isPresent();
        String key = (browser ? "page " : "json ") + KeptResponses.asked(request, PARAMETERS);
        return kept.answer(request, key, () -> samples(request.query(), browser));
    }

    private Response samples(Query query, boolean browser) {
        Optional<String> task = query.one("task").map(this::task);
        Optional<List<Slug>> frameworks = query.one("frameworks").map(SamplesPage::frameworks);
        Stream<Sample> asked = frameworks.map(samples::of).orElseGet(samples.passed()::stream);
        List<SampleView> items =
                asked.filter(sample -> task.map(sample.task()::equals).orElse(true))
                        .map(SampleView::of)
                        .toList();
        return (browser
                        ? Response.html(new SamplesHtml(items))
                                .with("content-security-policy", SamplesHtml.POLICY)
                        : Response.ok(new SamplesPageView(items)))
                .with("vary", "accept")
                .cachedFor(CACHED_SECONDS);
    }

    private String task(String name) {
        if (samples.tasks().contains(name)) {
            return name;
        }
        throw invalid("task", "must be one of " + String.join(", ", samples.tasks()));
    }

    private static List<Slug> frameworks(String text) {
        List<String> names = List.of(text.split(",", -1));
        if (names.size() > MAX_FRAMEWORKS || !names.stream().allMatch(Slug::isSlug)) {
            throw invalid(
                    "frameworks",
                    "must be 1 to " + MAX_FRAMEWORKS + " slugs of frameworks separated by commas");
        }
        return names.stream().map(Slug::new).toList();
    }

    private static ProblemException invalid(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
