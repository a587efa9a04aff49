package guide.comments.lists;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page of a list of published contributions, as moderators see them.
///
/// @param next the cursor of the page behind it; absent on the last one
record ViewedPage(
        List<PublishedView> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
