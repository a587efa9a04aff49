package guide.migrate.generators;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import java.io.IOException;
import java.nio.file.Path;

/// JSON files that are written piece by piece, with a line for each field, as versions of a site
/// are compared.
final class SiteJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private SiteJson() {}

    static JsonGenerator file(Path file) throws IOException {
        return FACTORY.createGenerator(file.toFile(), JsonEncoding.UTF8)
                .setPrettyPrinter(new DefaultPrettyPrinter());
    }
}
