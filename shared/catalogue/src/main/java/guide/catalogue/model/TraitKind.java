package guide.catalogue.model;

/// The type of a trait's facts: support, or a value of one type.
public enum TraitKind {
    SUPPORT,
    CHOICE,
    NUMBER,
    DATE,
    TEXT
}
