package guide.pages.layout;

import gg.jte.html.HtmlContent;

import guide.lambda.html.JsonData;
import guide.lambda.http.Response;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What readers wrote below a page.
public sealed interface PageDiscussion {

    /// The metric that counts what could not be had of a dependency.
    String MISSING = "Unavailable";

    /// Nothing is shown; a page with a thread leads to it.
    record Elsewhere() implements PageDiscussion {}

    /// A thread with its forms.
    ///
    /// @param version grows with every change that a reader can see
    /// @param comments what is published, as HTML
    /// @param data what search engines read of it below this page; empty for a thread without any
    record Shown(long version, HtmlContent comments, Function<SitePage, Optional<JsonData>> data)
            implements PageDiscussion {}

    /// The table with it does not answer. What the catalogue says is there all the same, and the
    /// page leads to the thread.
    record Missing() implements PageDiscussion {}

    /// Returns what distinguishes a page with this from the same page with another.
    default String variant() {
        return switch (this) {
            case Elsewhere _ -> "";
            case Shown shown -> "thread " + shown.version();
            case Missing _ -> "missing";
        };
    }

    /// Sets how long a page with it is cached: like the thread itself where it shows one, and not
    /// at all where it ought to.
    ///
    /// @param page that may be cached as long as the catalogue
    default Response cached(Response page) {
        return switch (this) {
            case Elsewhere _ -> page;
            case Shown _ -> page.cachedBriefly();
            case Missing _ -> page.notStored().counting(Set.of(MISSING));
        };
    }
}
