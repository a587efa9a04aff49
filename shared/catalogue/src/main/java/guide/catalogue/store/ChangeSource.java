package guide.catalogue.store;

/// Who made a change: a load of the catalogue's files, or people, whose changes a load never
/// overwrites.
public enum ChangeSource {
    FILES,
    PEOPLE
}
