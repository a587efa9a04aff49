package guide.lambda.http;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A problem as it is sent (RFC 9457, section 3).
///
/// @param type the address of the page about problems of this type
/// @param title the same for all of a type
/// @param detail a sentence about this one
/// @param instance the URN by which the log names this one
/// @param errors each with its place (`pointer`, `parameter` or `header`) and `detail`; may be
///   empty
/// @param state where that matters; null elsewhere
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Map<String, String>> errors,
        @Nullable String state) {

    public ProblemView {
        errors = List.copyOf(errors);
    }

    /// What an error is about: the name of a field, a parameter or a header.
    public static String place(Map<String, String> error) {
        return error.entrySet().stream()
                .filter(each -> !each.getKey().equals("detail"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
