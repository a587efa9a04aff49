package guide.catalogue.picks;

/// Whether a framework fits the musts and must-nots.
public enum PickVerdict {
    /// Every must is met, at least partially.
    FITS,

    /// No must is missed, but at least one has not been checked.
    FITS_IF,

    /// A must is missed, or the framework has a must-not.
    RULED_OUT
}
