package guide.comments.view;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.Content;

import org.jspecify.annotations.Nullable;

/// What a kind carries, as one more field of an answer, named after it; comments have none.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentView(
        Content.@Nullable Suggestion suggestion,
        Content.@Nullable SuggestedEdit edit,
        Content.@Nullable ReviewRequest request) {

    public static ContentView of(Content content) {
        return switch (content) {
            case Content.Comment _ -> new ContentView(null, null, null);
            case Content.Suggestion s -> new ContentView(s, null, null);
            case Content.SuggestedEdit e -> new ContentView(null, e, null);
            case Content.ReviewRequest r -> new ContentView(null, null, r);
        };
    }
}
