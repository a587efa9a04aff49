package guide.pages.embedding;

import java.util.Arrays;
import java.util.Optional;

/// An element that other pages may show. The `embed` module has its attributes.
enum EmbeddedElement {
    THREAD("comment-thread", "A thread of comments"),
    COUNT("comment-count", "The number of comments"),
    SUMMARY("framework-summary", "One framework"),
    COMPARISON("framework-comparison", "Frameworks side by side"),
    PICK("framework-pick", "A pick by needs"),
    PLOT("framework-plot", "A plot of numbers, answers or releases"),
    REQUESTS("review-requests", "Requested reviews");

    private final String tag;
    private final String title;

    EmbeddedElement(String tag, String title) {
        this.tag = tag;
        this.title = title;
    }

    /// Its name in HTML, and in the page's query.
    String tag() {
        return tag;
    }

    /// What it is, for the list to choose from.
    String title() {
        return title;
    }

    static Optional<EmbeddedElement> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }
}
