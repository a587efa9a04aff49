package guide.watch.registries;

import guide.watch.documents.DocumentKind;
import guide.watch.documents.Fetched;
import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;
import guide.watch.documents.RegistryXml;
import guide.watch.versions.VersionScheme;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Maven Central: the versions of `maven-metadata.xml`, and the newest one's own file, which has a
/// relocation if the artifact has another name now, and whose age is that of the release.
final class MavenCentral implements Registry {

    private static final Pattern NAME =
            Pattern.compile(
                    "^[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)*+/[A-Za-z0-9_-][A-Za-z0-9._-]*+");

    private static final List<String> VERSION =
            List.of("metadata", "versioning", "versions", "version");
    private static final List<String> RELOCATION =
            List.of("project", "distributionManagement", "relocation");

    @Override
    public RegistryHost host() {
        return RegistryHost.MAVEN;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.MAVEN;
    }

    @Override
    public LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException {
        String known = RegistryName.of(name, NAME);
        int slash = known.indexOf('/');
        String artifact = known.substring(slash + 1);
        String folder = "/" + known.substring(0, slash).replace('.', '/') + "/" + artifact;
        Fetched metadata = reads.get(folder + "/maven-metadata.xml", DocumentKind.XML, tag);
        if (metadata.isUnchanged()) {
            return new LookResult.Unchanged();
        }
        List<Release> releases =
                RegistryXml.texts(metadata, VERSION).stream()
                        .map(version -> new Release(version, Optional.empty()))
                        .toList();
        String newest =
                Release.newest(scheme(), releases)
                        .orElseThrow(() -> new LookException(LookFault.NO_RELEASE))
                        .version();
        String file = "/" + newest + "/" + artifact + "-" + newest + ".pom";
        Fetched pom = reads.get(folder + file.replace("+", "%2B"), DocumentKind.XML);
        if (RegistryXml.has(pom, RELOCATION)) {
            throw new LookException(LookFault.RENAMED);
        }
        return new LookResult.Newest(new Release(newest, pom.modifiedOn()), metadata.tag());
    }
}
