package guide.catalogue.packed;

import guide.lambda.json.JsonReader;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Some entries of a catalogue, compressed (gzip, RFC 1952).
///
/// The text is one JSON array with a line for each entry, in the order of their keys:
///
///     [
///     ["framework#flask",3,{"slug":"flask",…}],
///     ["trait#orm",0,{"id":"orm",…}]
///     ]
///
/// So it is both a document that is read by tokens and lines that are taken over as they are. The
/// same entries give the same text.
public final class PackedChunk {

    private static final int BUFFER = 16 * 1024;

    /// An item may have 400 KB with its keys (DynamoDB's limit).
    private static final int MOST_BYTES = 390_000;

    private PackedChunk() {}

    /// Compresses these entries, whose keys differ.
    public static byte[] of(Collection<PackedEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out =
                new OutputStreamWriter(
                        new GZIPOutputStream(bytes, BUFFER), StandardCharsets.UTF_8)) {
            String before = "[\n";
            for (PackedEntry entry : new TreeSet<>(entries)) {
                out.write(before);
                out.write("[\"" + entry.key() + "\"," + entry.position() + ",");
                out.write(entry.json());
                out.write("]");
                before = ",\n";
            }
            out.write(before.startsWith("[") ? "[\n]" : "\n]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Whether the table has room for this chunk.
    public static boolean fits(byte[] chunk) {
        return chunk.length <= MOST_BYTES;
    }

    /// Returns the entries as texts, in the order of their keys.
    public static List<PackedEntry> entries(byte[] chunk) {
        List<PackedEntry> entries = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(text(chunk), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() > 1) {
                    entries.add(entry(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /// Reads the entries into `catalogue` as they are decompressed: neither the text nor a tree of
    /// it is ever there as a whole.
    public static void read(byte[] chunk, CatalogueBuilder catalogue) {
        try {
            JsonReader.readOwn(text(chunk), json -> readInto(catalogue, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogueBuilder readInto(CatalogueBuilder catalogue, JsonReader json)
            throws IOException {
        json.array();
        while (json.nextItem()) {
            json.array();
            json.nextItem();
            String key = json.text();
            json.nextItem();
            long position = json.wholeNumber();
            json.nextItem();
            catalogue.add(key, position, json);
            if (json.nextItem()) {
                throw new IOException("more than an entry of " + key);
            }
        }
        return catalogue;
    }

    /// `["<key>",<position>,<json>]`, with a comma behind all but the last.
    private static PackedEntry entry(String line) {
        int key = line.indexOf('"', 2);
        int position = line.indexOf(',', key + 2);
        int end = line.lastIndexOf(']');
        return new PackedEntry(
                line.substring(2, key),
                Long.parseLong(line, key + 2, position, 10),
                line.substring(position + 1, end));
    }

    private static InputStream text(byte[] chunk) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(chunk), BUFFER);
    }
}
