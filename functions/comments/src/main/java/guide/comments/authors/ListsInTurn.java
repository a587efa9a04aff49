package guide.comments.authors;

import guide.comments.ports.Page;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// One page over several lists that follow each other: it begins in the list that its position
/// names, goes on to the next where one ends, and ends with the first that has more.
final class ListsInTurn {

    private final String from;
    private boolean begun;
    private String next = "";

    /// @param from the name of a list, and the position in it after which the page begins; empty
    ///   for the first page
    ListsInTurn(String from) {
        this.from = from;
    }

    /// What the page has of the list with this name; to be called for each, in their order.
    ///
    /// @param name which ends in a blank; empty for the first list
    /// @param read reads a page of it after a position
    <T> List<T> of(String name, Function<String, Page<T>> read) {
        if (!next.isEmpty() || (!begun && !isIn(name))) {
            return List.of();
        }
        Page<T> page = read.apply(begun ? "" : from.substring(name.length()));
        begun = true;
        next = page.next().isEmpty() ? "" : name + page.next();
        return page.items();
    }

    private boolean isIn(String name) {
        return name.isEmpty() ? from.indexOf(' ') < 0 : from.startsWith(name);
    }

    /// Where the next page begins; null for none.
    @Nullable String next() {
        return next.isEmpty() ? null : next;
    }
}
