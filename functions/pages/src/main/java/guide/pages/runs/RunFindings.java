package guide.pages.runs;

import guide.lambda.json.JsonReader;
import guide.lambda.json.JsonReader.JsonPart;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// All that the programs of this project found when they ran last. It is read when it is first
/// asked for, because most starts serve other pages.
final class RunFindings {

    /// Each file of findings, with the folder of the programs that made them.
    private enum FindingsFile {
        TRAITS("results", "trait", "traits/"),
        USUALS("usuals", "usual", "usuals/"),
        CLAIMS("claims", "claim", "claims/"),
        MEASURED("bench/results", "trait", "");

        private final String file;
        private final String subject;
        private final String folder;

        FindingsFile(String file, String subject, String folder) {
            this.file = "/probes/" + file + ".json";
            this.subject = subject;
            this.folder = folder;
        }
    }

    private @Nullable List<RunFinding> read;

    /// In the order of the files: by subject, then by framework.
    synchronized List<RunFinding> all() {
        if (read == null) {
            List<RunFinding> found = new ArrayList<>();
            for (FindingsFile each : FindingsFile.values()) {
                found.addAll(in(each));
            }
            read = List.copyOf(found);
        }
        return read;
    }

    private static List<RunFinding> in(FindingsFile of) {
        JsonPart<RunFinding> finding = json -> new FindingReader(of.subject, of.folder).read(json);
        try (InputStream file = RunFindings.class.getResourceAsStream(of.file)) {
            if (file == null) {
                throw new IllegalStateException("not packed: " + of.file);
            }
            return JsonReader.readOwn(file, json -> json.list(finding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
