package guide.catalogue.json;

import guide.lambda.json.EnumText;
import guide.lambda.json.JsonReader;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Reads the constants of one enum; each text is looked for once.
final class EnumTokens<E extends Enum<E>> {

    private final E[] constants;
    private final Map<String, E> byText = new HashMap<>();

    EnumTokens(E[] constants) {
        this.constants = constants;
    }

    E read(JsonReader json) throws IOException {
        String text = json.text();
        E seen = byText.get(text);
        if (seen == null) {
            seen = EnumText.parse(constants, text);
            byText.put(text, seen);
        }
        return seen;
    }
}
