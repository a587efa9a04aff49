package guide.watch.registries;

import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;

import java.util.regex.Pattern;

/// A name that a registry can have. Nothing else comes into the path of a request.
final class RegistryName {

    private RegistryName() {}

    /// Returns the package's name.
    ///
    /// @throws LookException unless it is of this form
    static String of(PackageUrl name, Pattern form) throws LookException {
        String text = name.name();
        if (text.length() > 200 || !form.matcher(text).matches()) {
            throw new LookException(LookFault.NOT_WATCHED);
        }
        return text;
    }
}
