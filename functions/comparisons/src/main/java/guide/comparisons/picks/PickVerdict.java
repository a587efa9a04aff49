package guide.comparisons.picks;

/// Whether a framework is an answer at all.
enum PickVerdict {
    /// Every must is met, at least in part.
    FITS,

    /// None is missed, but nobody has checked one of them.
    FITS_IF,

    /// A must is missed, or a must-not is had.
    RULED_OUT
}
