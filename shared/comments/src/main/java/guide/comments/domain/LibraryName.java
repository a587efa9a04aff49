package guide.comments.domain;

import java.text.Normalizer;
import java.util.Locale;

/// The name by which two requests for one library are known as the same: without case, width,
/// spaces and punctuation, as package indexes compare names (PEP 503 goes less far).
public final class LibraryName {

    private LibraryName() {}

    /// Letters, digits, `+` and `#` (C++ is not C#); empty when nothing is left.
    public static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}+#]", "");
    }
}
