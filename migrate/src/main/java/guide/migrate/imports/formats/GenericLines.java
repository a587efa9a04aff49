package guide.migrate.imports.formats;

import guide.migrate.imports.source.FileSample;
import guide.migrate.imports.source.JsonRecords;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.SourceFormat;
import guide.migrate.imports.source.SourceSink;

import java.io.IOException;

/// A JSON object on each line.
final class GenericLines implements SourceFormat {

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson() && sample.hasField("page") && sample.hasField("text");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        JsonRecords.lines(
                file, sink, (number, fields) -> GenericRecord.read(fields, "line " + number, sink));
    }
}
