package guide.catalogue.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The code of samples, which a function packs that shows it.
public final class SampleCode {

    /// The module `code` has put it there while the project was built.
    private static final String MARKS = "/marks/";

    private SampleCode() {}

    /// The text of one of a sample's files; one that is not packed is a bug of the build.
    public static String of(Sample sample, Sample.SampleFile file) {
        return text("/" + path(sample, file));
    }

    /// What its parts are.
    public static String marks(Sample sample, Sample.SampleFile file) {
        return text(MARKS + path(sample, file));
    }

    /// The same, with what its parts are.
    public static MarkedCode marked(Sample sample, Sample.SampleFile file) {
        return MarkedCode.of(of(sample, file), marks(sample, file));
    }

    /// A program of this project below `probes`; it is plain where nobody has marked it.
    ///
    /// @param path such as `traits/orm.py`
    public static MarkedCode marked(String path, String text) {
        return SampleCode.class.getResource(MARKS + path) == null
                ? MarkedCode.plain(text)
                : MarkedCode.of(text, text(MARKS + path));
    }

    private static String path(Sample sample, Sample.SampleFile file) {
        return "samples/" + sample.task() + "/" + sample.framework() + "/" + file.name();
    }

    private static String text(String resource) {
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
