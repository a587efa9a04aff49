package guide.catalogue.model;

/// Where a fact comes from.
public enum EvidenceKind {
    PACKAGE_FILE,
    METADATA,
    DOCS,
    SOURCE,
    RUN,
    ANNOUNCEMENT
}
