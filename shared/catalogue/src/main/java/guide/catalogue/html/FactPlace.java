package guide.catalogue.html;

import guide.catalogue.view.FactView;
import guide.lambda.address.PublicAddress;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a fact's evidence is called in a page, and where people talk about it.
final class FactPlace {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private static final Pattern TARGET = Pattern.compile("frameworks/([a-z0-9-]+)/[a-z0-9/-]+");

    private FactPlace() {}

    /// The id of what the cell opens: of a framework and a trait, and of the table, since a page
    /// may have a framework's summary and a comparison with it.
    ///
    /// @param table tells it from other tables on the same page; empty for the only one
    static String id(FactView fact, String table) {
        return "evidence-" + table + OTHER.matcher(fact.editTarget()).replaceAll("-");
    }

    /// The discussion on the framework's page of this guide; null for what is no fact of one.
    ///
    /// @param near whether the link stands on this guide's own pages
    static @Nullable String discussion(FactView fact, boolean near) {
        Matcher target = TARGET.matcher(fact.editTarget());
        if (!target.matches()) {
            return null;
        }
        String path = "/frameworks/" + target.group(1) + "/#discussion";
        return near ? PublicAddress.link(path) : PublicAddress.absolute(path);
    }
}
