package guide.catalogue.store;

/// Who made a change: a load of the catalogue's files; people, whose changes a load never
/// overwrites; or the watch, which notes newer releases and leaves everything else as it is.
public enum ChangeSource {
    FILES,
    PEOPLE,
    WATCH
}
