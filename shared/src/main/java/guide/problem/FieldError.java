package guide.problem;

/// One broken rule and where: in the body (a JSON pointer, RFC 6901), a query parameter or a
/// header.
public record FieldError(Place place, String name, String rule) {

    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static FieldError inBody(String pointer, String rule) {
        return new FieldError(Place.POINTER, pointer, rule);
    }

    public static FieldError inParameter(String parameter, String rule) {
        return new FieldError(Place.PARAMETER, parameter, rule);
    }

    public static FieldError inHeader(String header, String rule) {
        return new FieldError(Place.HEADER, header, rule);
    }
}
