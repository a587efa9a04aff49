package guide.catalogue.model;

/// The kind of source that a fact comes from.
public enum EvidenceKind {
    PACKAGE_FILE,
    METADATA,
    DOCS,
    SOURCE,
    RUN,
    ANNOUNCEMENT
}
