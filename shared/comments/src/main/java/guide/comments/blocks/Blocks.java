package guide.comments.blocks;

import guide.comments.domain.LogEntry;
import guide.comments.ports.Page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the blocks.
public interface Blocks {

    /// How many blocked words there may be: all of them are kept in memory.
    int MOST_WORDS = 200;

    /// Those of these keys that are there, in one read; what is over may be among them.
    List<Block> among(List<BlockKey> keys);

    /// The blocked words, as they were a few seconds ago at the most.
    List<Block> words();

    /// By id; without what is over at `now`.
    ///
    /// @param after the id after which the page begins; empty for the first one
    Page<Block> list(String after, int limit, Instant now);

    /// Puts it in place of the block of the same id, if there is one, and logs it.
    BlockOutcome put(Block block, LogEntry logEntry);

    /// Takes it away and logs it.
    ///
    /// @return false, and nothing written, when there is none
    boolean remove(String id, LogEntry logEntry);

    /// The block of this key; empty when there is none, or it is over.
    default Optional<Block> of(BlockKey key, Instant now) {
        return among(List.of(key)).stream().filter(block -> !block.isOver(now)).findFirst();
    }
}
