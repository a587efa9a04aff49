package guide.lambda.problem;

/// A violated rule and its location: in the body (a JSON pointer, RFC 6901), a query parameter or a
/// header.
public record FieldError(ErrorLocation place, String name, String rule) {

    public enum ErrorLocation {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static FieldError inBody(String pointer, String rule) {
        return new FieldError(ErrorLocation.POINTER, pointer, rule);
    }

    public static FieldError inParameter(String parameter, String rule) {
        return new FieldError(ErrorLocation.PARAMETER, parameter, rule);
    }

    public static FieldError inHeader(String header, String rule) {
        return new FieldError(ErrorLocation.HEADER, header, rule);
    }
}
