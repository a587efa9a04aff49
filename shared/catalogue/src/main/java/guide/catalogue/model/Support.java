package guide.catalogue.model;

/// Whether a framework has a trait; `UNKNOWN` also stands for a value that nobody has verified.
public enum Support {
    YES,
    PARTIAL,
    NO,
    UNKNOWN
}
