package guide.watch;

import guide.watch.registries.StubRegistry;

/// Releases of frameworks of the project's own catalogue, in a stub for PyPI.
final class StubPackages {

    private StubPackages() {}

    /// The document of a package with one release.
    static void has(StubRegistry stub, String name, String version) {
        stub.reply(
                path(name),
                StubRegistry.tagged(
                        "application/json",
                        """
                        {"info":{"name":"%s"},"releases":{"%s":[{"yanked":false,
                        "upload_time_iso_8601":"2026-11-28T10:00:00Z"}]}}"""
                                .formatted(name, version),
                        "\"" + version + "\""));
    }

    static String path(String name) {
        return "/pypi/pypi/" + name + "/json";
    }
}
