package guide.comments.ports;

import java.util.List;

/// A page of a list.
///
/// @param next where the list goes on; empty on the last page
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }
}
