package guide.summaries;

import guide.catalogue.model.Slug;
import guide.catalogue.samples.MarkedCode;
import guide.catalogue.samples.Sample;
import guide.catalogue.samples.SampleCode;
import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// A sample with the text of its files.
///
/// @param lines the number of lines of `files`, without blank ones
/// @param how how it was verified
/// @param checkedOn the day of its last run
record SampleView(
        String task,
        Slug framework,
        String version,
        int lines,
        List<SampleFileView> files,
        List<SampleFileView> tests,
        String how,
        LocalDate checkedOn) {

    /// @param marks what the parts of the text are, as [MarkedCode] reads it
    record SampleFileView(String name, int lines, String text, String marks) {}

    static SampleView of(Sample sample) {
        return new SampleView(
                sample.task(),
                sample.framework(),
                sample.version(),
                sample.lines(),
                files(sample, sample.files()),
                files(sample, sample.tests()),
                sample.how(),
                sample.date());
    }

    private static List<SampleFileView> files(Sample sample, List<Sample.SampleFile> files) {
        return files.stream()
                .map(
                        file ->
                                new SampleFileView(
                                        file.name(),
                                        file.lines(),
                                        SampleCode.of(sample, file),
                                        SampleCode.marks(sample, file)))
                .toList();
    }

    void writeTo(JsonWriter out) throws IOException {
        out.object()
                .member("task", task)
                .member("framework", framework.value())
                .member("version", version)
                .member("lines", lines);
        writeFiles(out, "files", files);
        writeFiles(out, "tests", tests);
        out.member("how", how).member("checkedOn", checkedOn.toString()).end();
    }

    private static void writeFiles(JsonWriter out, String member, List<SampleFileView> files)
            throws IOException {
        out.name(member).array();
        for (SampleFileView file : files) {
            out.object()
                    .member("name", file.name())
                    .member("lines", file.lines())
                    .member("text", file.text())
                    .member("marks", file.marks())
                    .end();
        }
        out.end();
    }
}
