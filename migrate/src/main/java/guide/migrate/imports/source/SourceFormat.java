package guide.migrate.imports.source;

import java.io.IOException;

/// A form in which comments leave another system.
public interface SourceFormat {

    /// As people write it behind `FROM=`; ids follow from it, so it never changes.
    String name();

    /// Whether the file looks like one of this format.
    boolean matches(FileSample sample);

    /// Reads all of the file. What cannot be read is refused, one by one where that is possible.
    ///
    /// @throws UnreadableFileException where the rest of the file cannot be read
    void read(SourceFile file, SourceSink sink) throws IOException;
}
