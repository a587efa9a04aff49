package guide.catalogue.evidence;

import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.lambda.address.PublicAddress;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where this guide shows what was run: for a fact on the framework's page of runs, which has a
/// part for each trait; otherwise the program itself.
final class RunAddress {

    /// A program of this project, or what it left, such as `probes/traits/orm.py`.
    private static final Pattern PROGRAM =
            Pattern.compile("probes/((?:[a-z0-9_]+/)?[a-z0-9_]+)\\.(?:py|md|json)");

    private RunAddress() {}

    /// Empty where the guide's own address is not known, and for a run of no program that is about
    /// no fact.
    static Optional<String> of(String locator, @Nullable Slug slug, @Nullable TraitId trait) {
        if (PublicAddress.current().origin().isEmpty()) {
            return Optional.empty();
        }
        if (slug != null && trait != null) {
            return Optional.of(PublicAddress.absolute("/frameworks/" + slug + "/runs/#" + trait));
        }
        Matcher program = PROGRAM.matcher(locator);
        return program.matches()
                ? Optional.of(PublicAddress.absolute("/programs/" + program.group(1) + "/"))
                : Optional.empty();
    }
}
