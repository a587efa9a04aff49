package guide.catalogue.model;

/// Who makes a claim.
public enum Claimant {
    /// The post that the guide began with.
    POST,

    /// The framework's own project.
    PROJECT,

    /// Nobody in particular: it is often said, or taken for granted.
    COMMON_OPINION
}
