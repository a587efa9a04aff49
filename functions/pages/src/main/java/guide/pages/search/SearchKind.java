package guide.pages.search;

import guide.catalogue.html.HtmlText;

/// What can be found.
enum SearchKind {
    FRAMEWORK("Frameworks"),
    TRAIT("Questions"),
    CLAIM("Claims"),
    SITUATION("Situations"),
    PAGE("Pages");

    private final String title;

    SearchKind(String title) {
        this.title = title;
    }

    /// What its list is called in the page: `framework`.
    String id() {
        return HtmlText.id(this);
    }

    /// The heading above a list of them.
    String title() {
        return title;
    }
}
