package guide.catalogue.samples;

import guide.catalogue.model.Slug;
import guide.lambda.address.PublicAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The samples packed into this build, by task and framework.
public final class Samples {

    private static final String INDEX = "/samples/samples.json";

    private @Nullable List<Sample> read;

    private Samples() {}

    /// Returns the packed samples. They are read on first use, because most cold starts serve other
    /// requests.
    public static Samples packed() {
        return new Samples();
    }

    private static List<Sample> index() {
        try (InputStream index = Samples.class.getResourceAsStream(INDEX)) {
            if (index == null) {
                throw new IllegalStateException("missing resource " + INDEX);
            }
            return SampleReader.all(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the samples that passed their last run.
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

    /// Returns the URL of the samples of these frameworks, with their code.
    public static String urlOf(List<Slug> frameworks) {
        return PublicAddress.link(
                "/v1/samples?frameworks="
                        + String.join(",", frameworks.stream().map(Slug::value).toList()));
    }
}
