package guide.catalogue.model;

/// How alive a framework is: developed, kept in repair, silent for years, or given up.
public enum Status {
    ACTIVE,
    MAINTAINED,
    DORMANT,
    RETIRED
}
