package guide.comments.blocks;

import guide.comments.text.Folding;

import java.util.Locale;

/// By what a block is found; two blocks never have the same one.
///
/// @param value in the one form that is compared
public record BlockKey(BlockKind kind, String value) {

    public static BlockKey of(BlockKind kind, String value) {
        return switch (kind) {
            case AUTHOR, ADDRESS, NETWORK -> new BlockKey(kind, value);
            case EMAIL -> new BlockKey(kind, value.strip().toLowerCase(Locale.ROOT));
            case WORD -> new BlockKey(kind, Folding.folded(value).strip());
        };
    }
}
