package guide.comments.domain;

import java.util.List;

/// What a kind of contribution carries beside its text.
public sealed interface Content {

    ContributionKind kind();

    /// Everything of a contribution that will be shown, for rules to look at.
    String shownText(String markdown);

    record Comment() implements Content {
        @Override
        public ContributionKind kind() {
            return ContributionKind.COMMENT;
        }

        @Override
        public String shownText(String markdown) {
            return markdown;
        }
    }

    /// A quote of the page and what should stand there instead (text quote selector, W3C Web
    /// Annotation Data Model, section 4.2.4).
    ///
    /// @param exact what is quoted; `prefix` and `suffix` are what stands around it, to find it by
    /// @param diff from `exact` to `proposed`, by words; made when it is written
    record Suggestion(
            String exact, String prefix, String suffix, String proposed, List<DiffPart> diff)
            implements Content {
        public Suggestion {
            diff = List.copyOf(diff);
        }

        @Override
        public ContributionKind kind() {
            return ContributionKind.SUGGESTION;
        }

        @Override
        public String shownText(String markdown) {
            return String.join("\n", exact, proposed, markdown);
        }
    }

    /// A run of words that stays, goes or comes.
    record DiffPart(Op op, String text) {}

    enum Op {
        EQUAL,
        DELETE,
        INSERT
    }

    /// Another value for something in the catalogue.
    ///
    /// @param target such as `frameworks/flask/tagline`, `frameworks/flask/facts/orm` or
    ///   `claims/<id>/verdict`
    /// @param before what stood there when this was written; another value now is a conflict
    /// @param source an http or https address
    record SuggestedEdit(String target, JsonText before, JsonText proposed, String source)
            implements Content {
        @Override
        public ContributionKind kind() {
            return ContributionKind.EDIT;
        }

        @Override
        public String shownText(String markdown) {
            return String.join("\n", proposed.text(), source, markdown);
        }
    }

    /// A library that somebody wants reviewed.
    record ReviewRequest(String name, String language, String link) implements Content {
        @Override
        public ContributionKind kind() {
            return ContributionKind.REVIEW_REQUEST;
        }

        @Override
        public String shownText(String markdown) {
            return String.join("\n", name, language, link, markdown);
        }
    }

    Content NONE = new Comment();
}
