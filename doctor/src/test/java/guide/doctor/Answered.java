package guide.doctor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An answer on its way, which a fault may change.
record Answered(int status, Map<String, List<String>> headers, String latin1) {

    static Answered of(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return new Answered(status, all, new String(body, StandardCharsets.ISO_8859_1));
    }

    byte[] body() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    Answered with(String header, String value) {
        headers.put(header, List.of(value));
        return this;
    }

    Answered without(String header) {
        headers.remove(header);
        return this;
    }

    Answered replacing(String text, String by) {
        headers.remove("content-length");
        return new Answered(status, headers, latin1.replace(text, by));
    }

    Answered as(int otherStatus, String body) {
        headers.remove("content-length");
        return new Answered(otherStatus, headers, body);
    }
}
