package guide.comments.ports;

import guide.comments.domain.WantedLibrary;

import java.time.Instant;

/// The libraries that readers want reviewed, the ones first whose status or result changed last. It
/// follows the list by a moment.
public interface RecentRequests {

    /// A library as the list has it now.
    ///
    /// @param since when its status or result became what it is
    record ListedRequest(WantedLibrary library, Instant since) {}

    /// As [RecentContributions#version]. Votes change nothing.
    long version();

    /// As [RecentContributions#page].
    Page<ListedRequest> page(String before, int limit);
}
