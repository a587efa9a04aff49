package guide.migrate.imports.text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A comment that keeps the rules of the service.
///
/// @param at in milliseconds since 1970; null where its date is none
/// @param html rendered and cleaned
/// @param changes what had to be changed, for the report
public record CheckedComment(
        String name,
        @Nullable String email,
        @Nullable String url,
        @Nullable Long at,
        String markdown,
        String html,
        List<String> changes) {

    public CheckedComment {
        changes = List.copyOf(changes);
    }
}
