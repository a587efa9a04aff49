package guide.watch.registries;

import java.net.URI;
import java.time.Duration;

/// The registries, each at the only address at which it is asked.
enum RegistryHost {
    PYPI("pypi", "https://pypi.org", Duration.ZERO),
    NPM("npm", "https://registry.npmjs.org", Duration.ZERO),
    MAVEN("maven", "https://repo1.maven.org/maven2", Duration.ZERO),
    /// Asks for one request a second at most (crates.io, "Data access policy").
    CARGO("cargo", "https://crates.io", Duration.ofSeconds(1)),
    GO("golang", "https://proxy.golang.org", Duration.ZERO),
    GEM("gem", "https://rubygems.org", Duration.ZERO),
    COMPOSER("composer", "https://repo.packagist.org", Duration.ZERO);

    private final String type;
    private final String address;
    private final Duration pause;

    RegistryHost(String type, String address, Duration pause) {
        this.type = type;
        this.address = address;
        this.pause = pause;
    }

    /// Its type in package URLs.
    String type() {
        return type;
    }

    /// How long to wait between two requests.
    Duration pause() {
        return pause;
    }

    /// @param stub an address that stands for all registries, each below its type; empty for the
    ///   registries themselves
    /// @param path begins with a slash, and has nothing that would have to be encoded
    URI uri(String stub, String path) {
        return URI.create((stub.isEmpty() ? address : stub + "/" + type) + path);
    }
}
