package guide.lambda.json;

import java.util.Locale;

/// Enum constants as JSON has them: in kebab case.
public final class EnumText {

    private EnumText() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the constant with this text.
    ///
    /// @param constants all of its type
    /// @throws IllegalArgumentException if none has it
    public static <E> E parse(E[] constants, String text) {
        for (E constant : constants) {
            if (of((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no constant has this text");
    }
}
