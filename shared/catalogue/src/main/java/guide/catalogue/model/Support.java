package guide.catalogue.model;

/// The answer to 'does it have it?'; `UNKNOWN` is also said of a value that nobody has verified.
public enum Support {
    YES,
    PARTIAL,
    NO,
    UNKNOWN
}
