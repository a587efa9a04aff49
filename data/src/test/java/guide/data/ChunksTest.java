package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.packed.Chunks;
import guide.catalogue.packed.PackedChunk;
import guide.catalogue.packed.PackedEntry;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How many chunks a catalogue becomes.
class ChunksTest {

    @Test
    void thereAreAsManyChunksAsTheTextNeeds() {
        assertThat(Chunks.pack(List.of())).hasSize(1);
        assertThat(Chunks.pack(entries(4, "x"))).hasSize(1);
        assertThat(Chunks.pack(entries(5, "x"))).hasSize(2);
        assertThat(Chunks.pack(entries(9, "x"))).hasSize(4);
    }

    /// Twenty entries of 256 KB would be 64 chunks, and two of these share one. Their characters
    /// have six bits each, so that both together do not fit.
    @Test
    void whereAChunkDoesNotFitThereAreMore() {
        String noise =
                new SplittableRandom(1)
                        .ints(256 * 1024, '0', '0' + 64)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        List<PackedEntry> entries =
                IntStream.range(0, 20)
                        .mapToObj(i -> new PackedEntry("claim#" + 7 * i, i, noise))
                        .toList();

        assertThat(Chunks.pack(entries)).hasSize(128).allMatch(PackedChunk::fits);
    }

    /// So many entries of 32 KB.
    private static List<PackedEntry> entries(int many, String text) {
        return IntStream.range(0, many)
                .mapToObj(
                        i ->
                                new PackedEntry(
                                        "claim#" + i, i, text.repeat(32 * 1024 / text.length())))
                .toList();
    }
}
