package guide.doctor.examined;

/// What a check has found.
public sealed interface Finding {

    /// As it should be.
    ///
    /// @param seen what was found, in a few words
    record Holds(String seen) implements Finding {}

    /// Not as it should be.
    ///
    /// @param why what was found instead
    /// @param remedy what to do about it
    record Fails(String why, String remedy) implements Finding {}

    /// What could not be asked.
    ///
    /// @param why what was missing
    record Skipped(String why) implements Finding {}

    static Finding holds(String seen) {
        return new Holds(seen);
    }

    static Finding fails(String why, String remedy) {
        return new Fails(why, remedy);
    }

    static Finding skipped(String why) {
        return new Skipped(why);
    }
}
