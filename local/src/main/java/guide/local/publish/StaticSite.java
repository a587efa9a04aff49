package guide.local.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The guide's pages as static files: what a running guide serves, byte for byte, but for the
/// addresses of what a static host cannot have, which lead to a running guide.
public final class StaticSite {

    /// What was written.
    ///
    /// @param files how many
    /// @param bytes of all of them
    public record WrittenFiles(int files, long bytes) {}

    private final SiteAddress address;
    private final List<SiteFile> files;

    private StaticSite(SiteAddress address, List<SiteFile> files) {
        this.address = address;
        this.files = files;
    }

    /// Collects all of it.
    ///
    /// @throws IllegalStateException if a link of the site leads to nothing
    public static StaticSite of(ServedSite served) {
        return new StaticSite(served.address(), SiteWalk.of(served));
    }

    /// Writes it into a folder, in place of what an earlier run has written there.
    ///
    /// @param guide where forms, queries, elements and the API are for the site's readers
    /// @param folder made if it is missing
    public WrittenFiles write(SiteAddress guide, Path folder) throws IOException {
        Set<String> paths = files.stream().map(SiteFile::path).collect(Collectors.toSet());
        Readdressing addresses = new Readdressing(address, guide, paths);
        SiteFolder site = SiteFolder.open(folder);
        long bytes = 0;
        for (SiteFile file : files) {
            byte[] content =
                    file.isText()
                            ? addresses.of(file).getBytes(StandardCharsets.UTF_8)
                            : file.answer().body();
            site.write(file.name(), content);
            bytes += content.length;
        }
        site.close();
        return new WrittenFiles(files.size(), bytes);
    }
}
