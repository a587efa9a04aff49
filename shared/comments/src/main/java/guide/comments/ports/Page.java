package guide.comments.ports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// A page of a list.
///
/// @param next where the list goes on; empty on the last page
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Those that are wanted; the list goes on where it did, so that a page may have none and go
    /// on.
    public Page<T> only(Predicate<T> isWanted) {
        return new Page<>(items.stream().filter(isWanted).toList(), next);
    }

    /// The first `limit` of these, behind the last of which the list goes on.
    ///
    /// @param position where the list goes on behind an item
    public Page<T> first(int limit, Function<T, String> position) {
        return items.size() <= limit
                ? this
                : new Page<>(items.subList(0, limit), position.apply(items.get(limit - 1)));
    }

    /// The same page of something else.
    public <R> Page<R> map(Function<T, R> made) {
        return new Page<>(items.stream().map(made).toList(), next);
    }

    /// The first of each, up to `limit`, behind the last of which that was looked at the list goes
    /// on.
    ///
    /// @param key what they are told apart by
    /// @param position where the list goes on behind an item
    public Page<T> firstOfEach(int limit, Function<T, ?> key, Function<T, String> position) {
        Map<Object, T> found = new LinkedHashMap<>();
        String last = "";
        for (T item : items) {
            if (found.size() == limit && !found.containsKey(key.apply(item))) {
                return new Page<>(List.copyOf(found.values()), last);
            }
            found.putIfAbsent(key.apply(item), item);
            last = position.apply(item);
        }
        return new Page<>(List.copyOf(found.values()), next);
    }

    /// The first of what was found: up to `limit`, and no more bytes than a page may have.
    ///
    /// @param found in order, one more than `limit` where there are more
    /// @param position where the list goes on behind an item
    public static <T> Page<T> of(
            List<T> found, int limit, ToLongFunction<T> bytes, Function<T, String> position) {
        List<T> most = found.subList(0, Math.min(limit, found.size()));
        List<T> shown = most.subList(0, PageBytes.fitting(most, bytes));
        return new Page<>(
                shown, shown.size() < found.size() ? position.apply(shown.getLast()) : "");
    }
}
