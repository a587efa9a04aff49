package guide.watch.registries;

import guide.watch.documents.LookException;
import guide.watch.versions.VersionScheme;

/// A package registry.
interface Registry {

    RegistryHost host();

    VersionScheme scheme();

    /// Asks for the newest release of a package.
    ///
    /// @param tag that the registry gave the last time; empty for none
    /// @throws LookException if it does not say
    LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException;
}
