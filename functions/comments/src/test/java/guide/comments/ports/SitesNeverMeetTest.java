package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;
import guide.comments.threads.AskedThread;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Fault 6.13: the same paths on two sites. In memory; the gateway's test does some of it against a
/// table.
class SitesNeverMeetTest {

    private static final int RUNS = 20;
    private static final int ACTS = 500;

    private static final List<String> ORIGINS =
            List.of("https://a.example", "https://b.example", "https://default.example");

    private static final List<String> PATHS =
            List.of("/", "/about/", "/about", "/about/index.html", "/2014/a-post/", "/k%C3%A4se/");

    private static final Sites SITES =
            new Sites(
                    1,
                    List.of(
                            new SiteSettings("default", List.of(), null, null, null, null),
                            new SiteSettings("a", List.of(ORIGINS.get(0)), null, null, null, null),
                            new SiteSettings(
                                    "b", List.of(ORIGINS.get(1)), null, null, null, null)));

    @Test
    void ofTenThousandPostsReadsCountsAndDecisionsNoneMeetsAnotherSite() {
        Property.forAll(
                RUNS,
                random -> {
                    Run run = new Run(random);
                    for (int i = 0; i < ACTS; i++) {
                        run.act();
                    }
                });
    }

    /// Acts on one storage, beside a model of what stands where.
    private static final class Run {

        private final RandomGenerator random;
        private final Ports ports = InMemoryState.ports();
        private final ThreadNames names = new ThreadNames(() -> SITES);

        /// By origin and form of the path.
        private final Map<String, Set<ContributionId>> published = new HashMap<>();

        private final Map<String, Set<ContributionId>> held = new HashMap<>();
        private int acts;

        Run(RandomGenerator random) {
            this.random = random;
        }

        void act() {
            acts++;
            String origin = Property.oneOf(random, ORIGINS);
            ThreadKey thread =
                    names.read("page:" + origin + Property.oneOf(random, PATHS))
                            .orElseThrow(IllegalStateException::new)
                            .key();
            String place = origin + ((ThreadKey.OfPage) thread).path();
            switch (random.nextInt(5)) {
                case 0 -> publish(thread, place);
                case 1 -> hold(thread, place);
                case 2 -> read(thread, place);
                case 3 -> count(thread, place);
                default -> decide(thread, place);
            }
        }

        private void publish(ThreadKey thread, String place) {
            Contribution.Published made = made(thread, place);
            ports.posts().publish(thread, made, copy(thread, made));
            at(published, place).add(made.id());
        }

        private void hold(ThreadKey thread, String place) {
            Contribution.Published made = made(thread, place);
            List<HoldReason> reasons = List.of(new HoldReason("trust", "It is new."));
            ports.posts()
                    .hold(
                            new Held(thread, made, Optional.empty(), reasons),
                            copy(thread, made).in(State.HELD));
            at(held, place).add(made.id());
        }

        private void read(ThreadKey thread, String place) {
            PageRequest whole = new PageRequest(thread, Optional.empty(), false, "", 1000);
            List<Contribution> entries =
                    ports.threads().page(whole).entries().stream()
                            .map(ThreadEntry::contribution)
                            .toList();

            assertThat(entries).allSatisfy(each -> assertIsFrom(place, each));
            assertThat(entries)
                    .extracting(Contribution::id)
                    .containsExactlyInAnyOrderElementsOf(at(published, place));
        }

        private void count(ThreadKey thread, String place) {
            AskedThread asked = AskedThread.known(thread);

            assertThat(ports.threads().findAll(List.of(asked)))
                    .extractingByKey(asked)
                    .extracting(found -> found.state().count())
                    .isEqualTo((long) at(published, place).size());
        }

        private void decide(ThreadKey thread, String place) {
            List<Held> waiting =
                    ports
                            .records()
                            .queue(List.of(ContributionKind.COMMENT), "", 1000)
                            .items()
                            .stream()
                            .filter(each -> each.thread().equals(thread))
                            .toList();

            assertThat(waiting).allSatisfy(each -> assertIsFrom(place, each.proposed()));
            assertThat(waiting).hasSameSizeAs(at(held, place));
            if (!waiting.isEmpty()) {
                decide(Property.oneOf(random, waiting), place);
            }
        }

        private void decide(Held chosen, String place) {
            boolean accepted = random.nextBoolean();
            Decision decision = accepted ? chosen.publish() : chosen.reject();
            LogEntry logEntry =
                    new LogEntry(
                            Instant.EPOCH.plusSeconds(acts),
                            "grace",
                            accepted ? "publish" : "reject",
                            chosen.id().text(),
                            "",
                            decision.to().apiName());

            assertThat(ports.moderation().decide(decision, logEntry, new PublishEffect.None()))
                    .isTrue();
            at(held, place).remove(chosen.id());
            if (accepted) {
                at(published, place).add(chosen.id());
            }
        }

        private static void assertIsFrom(String place, Contribution contribution) {
            assertThat(((Contribution.Published) contribution).html()).isEqualTo(place);
        }

        private static Set<ContributionId> at(Map<String, Set<ContributionId>> all, String place) {
            return all.computeIfAbsent(place, _ -> new HashSet<>());
        }

        /// Its text says where it was written.
        private Contribution.Published made(ThreadKey thread, String place) {
            byte[] unguessable = ByteBuffer.allocate(10).putInt(acts).array();
            String sortableId =
                    ContributionId.sortableId(acts, unguessable, ContributionKind.COMMENT);
            return new Contribution.Published(
                    Identifiers.root(thread, sortableId),
                    Optional.empty(),
                    new AuthorId("author-of-act-" + acts),
                    new Author("Ada", null, null),
                    new Content.Comment(),
                    place,
                    0,
                    Optional.empty(),
                    Votes.NONE);
        }

        private static AuthorCopy copy(ThreadKey thread, Contribution.Published made) {
            return new AuthorCopy(
                    made.authorId(),
                    made.id(),
                    thread,
                    made.author(),
                    made.content(),
                    made.html(),
                    "fingerprint",
                    "digest of a token",
                    State.PUBLISHED);
        }
    }
}
