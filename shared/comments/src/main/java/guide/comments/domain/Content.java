package guide.comments.domain;

import java.util.List;

/// What a kind of contribution carries beside its text.
public sealed interface Content {

    ContributionKind kind();

    /// Everything of a contribution that will be shown, for rules to look at.
    default String shownText(String markdown) {
        return switch (this) {
            case Comment _ -> markdown;
            case Suggestion s -> String.join("\n", s.exact(), s.proposed(), markdown);
            case SuggestedEdit e -> String.join("\n", e.proposed().text(), e.source(), markdown);
            case ReviewRequest r -> String.join("\n", r.name(), r.language(), r.link(), markdown);
        };
    }

    record Comment() implements Content {
        @Override
        public ContributionKind kind() {
            return ContributionKind.COMMENT;
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
    }

    /// A library that somebody wants reviewed.
    record ReviewRequest(String name, String language, String link) implements Content {
        @Override
        public ContributionKind kind() {
            return ContributionKind.REVIEW_REQUEST;
        }
    }
}
