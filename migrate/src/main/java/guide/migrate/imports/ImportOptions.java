package guide.migrate.imports;

import guide.comments.sites.SiteId;

import java.nio.file.Path;
import java.util.Optional;

/// What an import was told.
///
/// @param format by its name; empty where the file shall say
/// @param site that all pages belong to; empty where their origins say
/// @param redirects a file of them
/// @param apply false to look only
/// @param report where the report goes
/// @param work a folder for what does not fit into memory
record ImportOptions(
        Path file,
        String format,
        Optional<SiteId> site,
        Optional<Path> redirects,
        boolean apply,
        Path report,
        Path work) {}
