package guide.lambda.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;

/// The decoded query parameters, each with its values in the order sent.
///
/// @param lenient true for a page that people share: what its address got on the way, such as
///   `utm_source`, is ignored
public record Query(Map<String, List<String>> values, boolean lenient) {

    /// More than any request needs: a hundred threads are counted, two hundred needs weighed.
    private static final int MOST = 250;

    public Query {
        values = Map.copyOf(values);
    }

    Query(Map<String, List<String>> values) {
        this(values, false);
    }

    Query forPage() {
        return new Query(values, true);
    }

    /// Parses a raw query string. `+` is a space, as HTML forms send it.
    ///
    /// @throws ProblemException when there are more than 250 parameters, or one is not UTF-8
    public static Query parse(String raw) {
        if (raw.chars().filter(c -> c == '&').count() >= MOST) {
            throw new ProblemException(new Problem.InvalidRequest(tooMany(raw)));
        }
        Map<String, List<String>> values =
                Arrays.stream(raw.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> pair.split("=", 2))
                        .collect(
                                groupingBy(
                                        pair -> decode(pair[0]),
                                        LinkedHashMap::new,
                                        mapping(
                                                pair -> pair.length == 1 ? "" : decode(pair[1]),
                                                toList())));
        return new Query(values);
    }

    /// Names them as they were sent; what a problem tells of them is its own matter.
    private static List<FieldError> tooMany(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .distinct()
                .map(
                        name ->
                                FieldError.inParameter(
                                        shown(name), "is one of more than " + MOST + " parameters"))
                .toList();
    }

    /// Rejects every parameter that is not in `names`; for a page, none.
    public void allowOnly(String... names) {
        allowOnly(Arrays.asList(names));
    }

    /// As [#allowOnly(String...)].
    public void allowOnly(Collection<String> names) {
        if (lenient) {
            return;
        }
        List<FieldError> unknown =
                values.keySet().stream()
                        .filter(name -> !names.contains(name))
                        .sorted()
                        .map(
                                name ->
                                        FieldError.inParameter(
                                                shown(name), "is not a known parameter"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(new Problem.InvalidRequest(unknown));
        }
    }

    /// Returns the values of `name` in the order sent.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Returns the value of `name`, or empty if it was not sent. Rejects a repeated parameter.
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw ProblemException.of(FieldError.inParameter(name, "must not be repeated"));
        }
        return all.stream().findFirst();
    }

    /// Returns a whole number from `min` to `max`, or `otherwise` if it was not sent.
    public int whole(String name, int min, int max, int otherwise) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw ProblemException.of(
                FieldError.inParameter(name, "must be a whole number from " + min + " to " + max));
    }

    /// Returns the parameters percent-encoded, by name.
    String text() {
        return text(new TreeSet<>(values.keySet()));
    }

    /// Returns these parameters percent-encoded, without those that were not sent.
    public String text(Collection<String> names) {
        StringJoiner text = new StringJoiner("&");
        for (String name : names) {
            for (String value : all(name)) {
                text.add(encode(name) + "=" + encode(value));
            }
        }
        return text.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return PercentDecoder.decode(text.replace('+', ' '))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        FieldError.inParameter(
                                                shown(text), "is not percent-encoded UTF-8")));
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
