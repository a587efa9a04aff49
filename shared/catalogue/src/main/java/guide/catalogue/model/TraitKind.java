package guide.catalogue.model;

/// What a trait's facts hold: an answer of support, or a value of one type.
public enum TraitKind {
    SUPPORT,
    CHOICE,
    NUMBER,
    DATE,
    TEXT
}
