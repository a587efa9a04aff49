package guide.catalogue.samples;

import guide.catalogue.model.Slug;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The samples that this build was packed with, by task and framework.
public final class Samples {

    private static final String INDEX = "/samples/samples.json";

    private @Nullable List<Sample> read;

    private Samples() {}

    /// What the build packed; read when it is first asked for, because most starts are for another
    /// request.
    public static Samples packed() {
        return new Samples();
    }

    private static List<Sample> index() {
        try (InputStream index = Samples.class.getResourceAsStream(INDEX)) {
            if (index == null) {
                throw new IllegalStateException("the build packed no " + INDEX);
            }
            String text = new String(index.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(Json.readOwn(text, Sample[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that did what their task asks, when they ran last.
    public synchronized List<Sample> passed() {
        List<Sample> passed = read;
        if (passed == null) {
            passed = index().stream().filter(Sample::passed).toList();
            read = passed;
        }
        return passed;
    }

    public Stream<Sample> of(Collection<Slug> frameworks) {
        return passed().stream().filter(sample -> frameworks.contains(sample.framework()));
    }

    public List<String> tasks() {
        return passed().stream().map(Sample::task).distinct().toList();
    }

    /// Where the samples of these frameworks are served, with their text.
    public static String urlOf(List<Slug> frameworks) {
        return "/v1/samples?frameworks="
                + String.join(",", frameworks.stream().map(Slug::value).toList());
    }
}
