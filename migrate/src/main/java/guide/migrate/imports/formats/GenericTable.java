package guide.migrate.imports.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import guide.migrate.imports.source.FileSample;
import guide.migrate.imports.source.JsonFields;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.SourceFormat;
import guide.migrate.imports.source.SourceSink;
import guide.migrate.imports.source.UnreadableFileException;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// CSV (RFC 4180) with the names of the fields in its first line.
final class GenericTable implements SourceFormat {

    private static final CsvMapper MAPPER =
            CsvMapper.builder()
                    .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
                    .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                    .build();

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public boolean matches(FileSample sample) {
        List<String> names = List.of(sample.firstLine().replace("\"", "").split(","));
        return !sample.isJson() && names.containsAll(List.of("id", "page", "text"));
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        try (Reader text = file.text();
                MappingIterator<JsonNode> rows =
                        MAPPER.readerFor(JsonNode.class)
                                .with(CsvSchema.emptySchema().withHeader())
                                .readValues(text)) {
            for (long row = 2; rows.hasNextValue(); row++) {
                GenericRecord.read(new JsonFields(rows.nextValue()), "row " + row, sink);
            }
        } catch (JsonProcessingException | RuntimeJsonMappingException e) {
            throw new UnreadableFileException(
                    "The file is damaged or ends too early: " + e.getMessage(), e);
        }
    }
}
