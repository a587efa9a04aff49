package guide.catalogue.samples;

import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.lambda.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Reads `probes/samples.json` by tokens: a comparison waits for it.
final class SampleReader {

    private String task = "";
    private String framework = "";
    private String version = "";
    private Support support = Support.UNKNOWN;
    private String how = "";
    private int lines;
    private List<Sample.SampleFile> files = List.of();
    private List<Sample.SampleFile> tests = List.of();
    private double seconds;
    private String date = "";

    private SampleReader() {}

    static List<Sample> all(InputStream index) throws IOException {
        return JsonReader.readOwn(index, json -> json.list(each -> new SampleReader().read(each)));
    }

    private Sample read(JsonReader json) throws IOException {
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "task" -> task = json.text();
                case "framework" -> framework = json.text();
                case "version" -> version = json.text();
                case "support" -> support = Support.valueOf(json.text().toUpperCase(Locale.ROOT));
                case "how" -> how = json.text();
                case "lines" -> lines = (int) json.wholeNumber();
                case "files" -> files = json.list(SampleReader::file);
                case "tests" -> tests = json.list(SampleReader::file);
                case "seconds" -> seconds = json.number();
                case "date" -> date = json.text();
                default -> throw new IllegalStateException("unknown member " + json.name());
            }
        }
        return new Sample(
                task,
                new Slug(framework),
                version,
                support,
                how,
                lines,
                files,
                tests,
                seconds,
                LocalDate.parse(date));
    }

    private static Sample.SampleFile file(JsonReader json) throws IOException {
        String name = "";
        int lines = 0;
        json.object();
        while (json.nextMember()) {
            if (json.name().equals("name")) {
                name = json.text();
            } else {
                lines = (int) json.wholeNumber();
            }
        }
        return new Sample.SampleFile(name, lines);
    }
}
