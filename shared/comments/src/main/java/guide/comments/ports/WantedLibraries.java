package guide.comments.ports;

import guide.comments.domain.LogEntry;
import guide.comments.domain.WantedLibrary;

import java.util.List;
import java.util.Optional;

/// The libraries that readers want reviewed.
public interface WantedLibraries {

    /// The library of this name, whatever its status.
    Optional<WantedLibrary> find(String name);

    /// By name.
    ///
    /// @param after the normalised name after which the page begins; empty for the first one
    Page<WantedLibrary> list(List<WantedLibrary.RequestStatus> statuses, String after, int limit);

    /// Puts `after` in place of `before`, another status or result of the same library, and logs
    /// it.
    ///
    /// @return false, and nothing written, when somebody voted or changed it meanwhile
    boolean replace(WantedLibrary before, WantedLibrary after, LogEntry logEntry);
}
