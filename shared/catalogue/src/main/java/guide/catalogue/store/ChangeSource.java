package guide.catalogue.store;

/// Who makes a change: a load of the catalogue's files, or people, whose changes no load undoes.
public enum ChangeSource {
    FILES,
    PEOPLE
}
