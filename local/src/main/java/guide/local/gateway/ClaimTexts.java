package guide.local.gateway;

import com.nimbusds.jwt.JWTClaimsSet;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Claims as the HTTP API passes them on: all of them as text, a list as `[one two]`, an object as
/// `map[name:value]`, a time in seconds.
final class ClaimTexts {

    private ClaimTexts() {}

    static Map<String, String> of(JWTClaimsSet claims) {
        Map<String, String> texts = new HashMap<>();
        claims.getClaims().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case Date date -> Long.toString(date.toInstant().getEpochSecond());
            case List<?> list ->
                    list.stream().map(ClaimTexts::text).collect(Collectors.joining(" ", "[", "]"));
            case Map<?, ?> map ->
                    new TreeMap<>(map)
                            .entrySet().stream()
                                    .map(each -> each.getKey() + ":" + text(each.getValue()))
                                    .collect(Collectors.joining(" ", "map[", "]"));
            default -> String.valueOf(value);
        };
    }
}
