package guide.watch.documents;

/// Why a registry's word on a package is not known.
public enum LookFault {
    /// The package URL names no registry that is asked, or no name that a package there can have.
    NOT_WATCHED("no package of a registry that is asked"),
    NO_PACKAGE("the registry has no such package"),
    RENAMED("the package has another name now"),
    NO_RELEASE("no release that is neither withdrawn nor deprecated"),
    REFUSED("the registry refuses to answer"),
    FAILED("the registry fails"),
    /// Never followed: the registries' answers are where they have always been.
    REDIRECTED("the registry sends elsewhere"),
    TOO_LARGE("the answer is too large"),
    TIMEOUT("the answer takes too long"),
    UNREACHABLE("the registry cannot be reached"),
    UNREADABLE("the answer is none that the registry gives"),
    /// The time of the call was over before.
    NOT_ASKED("there was no time to ask");

    private final String words;

    LookFault(String words) {
        this.words = words;
    }

    /// Returns it as part of a sentence.
    public String words() {
        return words;
    }
}
