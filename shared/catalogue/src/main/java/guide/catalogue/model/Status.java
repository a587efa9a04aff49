package guide.catalogue.model;

/// Whether a framework is being developed, only maintained, inactive for years, or discontinued.
public enum Status {
    ACTIVE,
    MAINTAINED,
    DORMANT,
    RETIRED
}
