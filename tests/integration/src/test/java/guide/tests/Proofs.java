package guide.tests;

import guide.tests.walks.SolvedChallenges;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// SolvedChallenges of a service, solved as ALTCHA's clients solve them.
final class Proofs {

    private Proofs() {}

    /// Returns the proof of a fresh challenge of this thread, as it is sent.
    static String of(Service service, String thread) {
        return SolvedChallenges.solved(
                service.get(
                                "/v1/challenge?thread="
                                        + URLEncoder.encode(thread, StandardCharsets.UTF_8))
                        .json());
    }
}
