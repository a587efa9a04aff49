package guide.pages.requests;

import guide.comments.domain.WantedLibrary;
import guide.comments.domain.WantedLibrary.RequestStatus;
import guide.comments.ports.Page;
import guide.comments.ports.WantedLibraries;

import java.util.List;

/// Where the page reads what is wanted.
@FunctionalInterface
public interface RequestSource {

    /// There is no table.
    RequestSource NONE = (_, _) -> new Page<>(List.of(), "");

    /// By name, whatever became of it.
    ///
    /// @param after the normalised name after which the page begins; empty for the first one
    Page<WantedLibrary> page(String after, int limit);

    static RequestSource in(WantedLibraries libraries) {
        return (after, limit) -> libraries.list(List.of(RequestStatus.values()), after, limit);
    }
}
