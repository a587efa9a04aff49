package guide.migrate.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A key with named parts, such as `vote#{id}` and `{voter}`. A part before a `#` has none itself.
///
/// @param names of the parts, in their order
record KeyPattern(Pattern pk, Pattern sk, String pkForm, String skForm, List<String> names)
        implements KeyShape {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    KeyPattern {
        names = List.copyOf(names);
    }

    static KeyPattern of(String pk, String sk) {
        List<String> names =
                Stream.of(pk, sk)
                        .flatMap(form -> PART.matcher(form).results())
                        .map(part -> part.group(1))
                        .toList();
        return new KeyPattern(pattern(pk), pattern(sk), pk, sk, names);
    }

    private static Pattern pattern(String form) {
        StringBuilder pattern = new StringBuilder();
        Matcher part = PART.matcher(form);
        int from = 0;
        while (part.find()) {
            pattern.append(Pattern.quote(form.substring(from, part.start())));
            pattern.append(part.end() == form.length() ? "(.+)" : "([^#]+)");
            from = part.end();
        }
        return Pattern.compile(pattern + Pattern.quote(form.substring(from)), Pattern.DOTALL);
    }

    @Override
    public Optional<Map<String, String>> fields(ItemKey key) {
        Matcher inPk = pk.matcher(key.pk());
        Matcher inSk = sk.matcher(key.sk());
        if (!inPk.matches() || !inSk.matches()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            int at = fields.size();
            fields.put(
                    name,
                    at < inPk.groupCount()
                            ? inPk.group(at + 1)
                            : inSk.group(at - inPk.groupCount() + 1));
        }
        return Optional.of(fields);
    }

    @Override
    public Optional<ItemKey> key(Map<String, String> fields) {
        return fields.keySet().containsAll(names)
                ? Optional.of(new ItemKey(filled(pkForm, fields), filled(skForm, fields)))
                : Optional.empty();
    }

    private static String filled(String form, Map<String, String> fields) {
        return PART.matcher(form)
                .replaceAll(
                        part -> Matcher.quoteReplacement(fields.getOrDefault(part.group(1), "")));
    }
}
