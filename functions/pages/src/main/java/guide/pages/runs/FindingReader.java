package guide.pages.runs;

import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;

/// Reads one finding of a program.
final class FindingReader {

    private final String subjectName;
    private final String folder;
    private String subject = "";
    private String framework = "";
    private String version = "";
    private String found = "";
    private String how = "";
    private @Nullable String note;
    private @Nullable String program;
    private LocalDate day = LocalDate.EPOCH;

    /// @param subjectName the member that says what was asked: a trait or a claim
    /// @param folder where the program is, with its slash
    FindingReader(String subjectName, String folder) {
        this.subjectName = subjectName;
        this.folder = folder;
    }

    RunFinding read(JsonReader json) throws IOException {
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "framework" -> framework = json.text();
                case "version" -> version = json.text();
                case "support" -> found = json.text();
                case "value" -> found = value(json);
                case "how" -> how = json.text();
                case "note" -> note = json.text();
                case "probe" -> program = json.text();
                case "date" -> day = LocalDate.parse(json.text());
                default -> other(json);
            }
        }
        String name =
                program == null ? folder + subject.replace('-', '_') : ProgramFile.name(program);
        return new RunFinding(name, subject, framework, version, found, how, note, day);
    }

    private void other(JsonReader json) throws IOException {
        if (json.name().equals(subjectName)) {
            subject = json.text();
        } else {
            json.skip();
        }
    }

    private static String value(JsonReader json) throws IOException {
        if (json.isArray()) {
            return String.join(", ", json.list(JsonReader::text));
        }
        return json.isText() ? json.text() : json.decimal().toPlainString();
    }
}
