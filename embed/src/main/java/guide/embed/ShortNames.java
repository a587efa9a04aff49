package guide.embed;

import java.util.List;

/// Members that only the elements' own modules use, which the bundler gives short names: the
/// scripts are smaller by them, and their sources can say what they mean.
///
/// None of them may be a name that the API, the browser or a page knows too. What is loaded later
/// is bundled with the same short names.
final class ShortNames {

    static final List<String> NAMES =
            List.of(
                    "among",
                    "attempt",
                    "byId",
                    "chooseKind",
                    "draw",
                    "drawn",
                    "drop",
                    "entry",
                    "expanded",
                    "failed",
                    "fieldsReady",
                    "filled",
                    "isOpen",
                    "keep",
                    "liveUpdates",
                    "loadedThread",
                    "loadReplies",
                    "look",
                    "names",
                    "ordered",
                    "ownPosts",
                    "pages",
                    "passing",
                    "press",
                    "reach",
                    "roots",
                    "say",
                    "shown",
                    "store",
                    "take",
                    "texts",
                    "used",
                    "views");

    static final String PATTERN = "^(" + String.join("|", NAMES) + ")$";

    private ShortNames() {}
}
