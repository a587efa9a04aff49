package guide.pages.pick;

import guide.catalogue.needs.NeedKind;

/// What the kinds of needs are called on the page.
final class NeedWords {

    private NeedWords() {}

    static String of(NeedKind kind) {
        return switch (kind) {
            case MUST -> "must have";
            case WANT -> "nice to have";
            case MUST_NOT -> "must not have";
        };
    }
}
