package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/// What a kind carries, as one more field of an answer, named after it; comments have none.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContentView(
        Content.@Nullable Suggestion suggestion,
        Content.@Nullable Edit edit,
        Content.@Nullable ReviewRequest request) {

    static ContentView of(Content content) {
        return switch (content) {
            case Content.Comment _ -> new ContentView(null, null, null);
            case Content.Suggestion s -> new ContentView(s, null, null);
            case Content.Edit e -> new ContentView(null, e, null);
            case Content.ReviewRequest r -> new ContentView(null, null, r);
        };
    }
}
