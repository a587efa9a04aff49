package guide.comments.blocks;

import guide.comments.text.WordIndex;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The index of the blocked words, made again when they change.
final class BlockedWords {

    private record IndexedBlocks(List<Block> blocks, WordIndex<Integer> index) {

        static IndexedBlocks of(List<Block> blocks) {
            Map<Integer, List<String>> words =
                    IntStream.range(0, blocks.size())
                            .boxed()
                            .collect(Collectors.toMap(n -> n, n -> List.of(blocks.get(n).value())));
            return new IndexedBlocks(blocks, WordIndex.of(words));
        }
    }

    private volatile IndexedBlocks made = IndexedBlocks.of(List.of());

    List<Block> in(String text, List<Block> blocks) {
        IndexedBlocks now = made;
        if (!now.blocks().equals(blocks)) {
            now = IndexedBlocks.of(List.copyOf(blocks));
            made = now;
        }
        IndexedBlocks used = now;
        return used.index().firstIn(text).keySet().stream().map(used.blocks()::get).toList();
    }
}
