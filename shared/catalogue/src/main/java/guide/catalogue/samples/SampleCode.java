package guide.catalogue.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The code of samples, which a function packs that shows it.
public final class SampleCode {

    private SampleCode() {}

    /// The text of one of a sample's files; one that is not packed is a bug of the build.
    public static String of(Sample sample, Sample.SampleFile file) {
        String resource =
                "/samples/" + sample.task() + "/" + sample.framework() + "/" + file.name();
        try (InputStream code = SampleCode.class.getResourceAsStream(resource)) {
            if (code == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(code.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
