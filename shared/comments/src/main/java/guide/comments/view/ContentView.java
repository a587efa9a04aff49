package guide.comments.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import guide.comments.domain.Content;

import org.jspecify.annotations.Nullable;

/// What a kind carries, as one more field of an answer, named after it; comments have none.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentView(
        Content.@Nullable Suggestion suggestion,
        @Nullable EditView edit,
        Content.@Nullable ReviewRequest request) {

    /// An edit with its two values as the JSON that they are.
    record EditView(
            String target,
            @JsonRawValue String before,
            @JsonRawValue String proposed,
            String source) {

        static EditView of(Content.SuggestedEdit edit) {
            return new EditView(
                    edit.target(), edit.before().text(), edit.proposed().text(), edit.source());
        }
    }

    public static ContentView of(Content content) {
        return switch (content) {
            case Content.Comment _ -> new ContentView(null, null, null);
            case Content.Suggestion s -> new ContentView(s, null, null);
            case Content.SuggestedEdit e -> new ContentView(null, EditView.of(e), null);
            case Content.ReviewRequest r -> new ContentView(null, null, r);
        };
    }
}
