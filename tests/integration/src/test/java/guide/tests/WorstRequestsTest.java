package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.spam.SpamSettings;
import guide.local.dynamodb.FunctionSpec.RouteSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.tests.MeasuredCalls.Call;
import guide.tests.MeasuredCalls.Taken;
import guide.tests.WorstRequests.Route;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// No request that asks for no token costs many times what an ordinary one does.
@Tag("tables")
class WorstRequestsTest {

    /// What the HTTP API takes as request line and headers is 10 240 bytes.
    private static final int LONGEST = 9_900;

    private static final int ROUNDS = 5;

    private static final double MOST_TIMES = 30;

    /// The longest answer of all, 639 KB: what each framework is to each need, of which there may
    /// be forty. It took 20 to 32 times that page in runs of the same code.
    private static final double MOST_TIMES_OF_A_PICK = 40;

    /// Linear is 2; what is constant in each request makes it less, a busy machine more.
    private static final double MOST_AT_DOUBLE_LENGTH = 3;

    /// Below this, how a time grows is noise.
    private static final long LEAST_NANOS = 2_000_000;

    /// On a machine that others use too, a measurement beyond a bound is repeated.
    private static final int ATTEMPTS = 4;

    /// One that nobody else writes to, since each entry costs what was written before.
    private static final Service SERVICE =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, false, false),
                            List.of()));

    private final Service service = SERVICE;

    @Test
    void everyRouteWithoutATokenIsHeld() {
        Set<String> open =
                service.template().functions().stream()
                        .flatMap(each -> each.routes().stream())
                        .filter(
                                each ->
                                        !each.guarded()
                                                && !each.path().startsWith("/v1/moderation"))
                        .map(RouteSpec::path)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held =
                requests().all().stream()
                        .map(each -> each.route().replace("POST ", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(held).isEqualTo(open);
    }

    @Test
    void noneTakesManyTimesAPlainOneNorMoreThanItsLength() throws IOException {
        MeasuredCalls calls = new MeasuredCalls(service);
        WorstRequests requests = requests();
        List<RouteCosts> costs =
                requests.all().stream().map(route -> costs(calls, route, requests.page())).toList();
        Path written = ProjectRoot.root().resolve("target/worst-requests.md");
        Files.createDirectories(written.getParent());
        Files.write(written, costs.stream().map(RouteCosts::row).toList());
        Map<String, RouteCosts> told =
                RouteCosts.read(ProjectRoot.root().resolve("docs/worst-requests.md"));

        for (RouteCosts each : costs) {
            assertThat(each.times()).as(each.row()).isLessThanOrEqualTo(mostTimes(each.route()));
            assertThat(told.get(each.route())).as(each.row()).isNotNull();
            assertThat(each.costsAtMost(told.get(each.route())))
                    .as(each.row() + " is in docs/worst-requests.md")
                    .isTrue();
        }
    }

    private static double mostTimes(String route) {
        return route.equals("/v1/picks") ? MOST_TIMES_OF_A_PICK : MOST_TIMES;
    }

    private WorstRequests requests() {
        return new WorstRequests(FilledPages.in(service), needs(), firstClaim());
    }

    private List<String> needs() {
        return service.get("/v1/traits").json().findValues("traits").stream()
                .flatMap(group -> StreamSupport.stream(group.spliterator(), false))
                .filter(trait -> trait.path("kind").asText().equals("support"))
                .map(trait -> trait.path("id").asText())
                .toList();
    }

    private String firstClaim() {
        return service.get("/v1/claims").json().path("items").get(0).path("id").asText();
    }

    private static RouteCosts costs(MeasuredCalls calls, Route route, Call page) {
        best(calls, _ -> route.plain(), LONGEST);
        RouteCosts costs = new RouteCosts(route.route());
        for (Map.Entry<String, IntFunction<Call>> shape : route.shapes().entrySet()) {
            Trial trial = trial(calls, route, page, shape.getValue());
            for (int i = 1; i < ATTEMPTS && trial.isBeyond(); i++) {
                trial = trial(calls, route, page, shape.getValue());
            }
            assertThat(trial.growth())
                    .as(shape.getKey())
                    .isLessThanOrEqualTo(MOST_AT_DOUBLE_LENGTH);
            costs = costs.with(shape.getKey(), trial.measured());
        }
        return costs;
    }

    /// @param growth what the whole length takes, of what half of it takes
    private record Trial(RouteCosts.Measured measured, double growth, double mostTimes) {

        boolean isBeyond() {
            return (measured.times() > mostTimes) || (growth > MOST_AT_DOUBLE_LENGTH);
        }
    }

    private static Trial trial(
            MeasuredCalls calls, Route route, Call page, IntFunction<Call> shape) {
        Taken whole = best(calls, shape, LONGEST);
        double growth =
                whole.nanos() < LEAST_NANOS ? 0 : ratio(whole, best(calls, shape, LONGEST / 2));
        return new Trial(
                new RouteCosts.Measured(
                        whole,
                        ratio(whole, best(calls, _ -> page, LONGEST)),
                        ratio(whole, best(calls, _ -> route.plain(), LONGEST))),
                growth,
                mostTimes(route.route()));
    }

    private static double ratio(Taken taken, Taken to) {
        return (double) taken.nanos() / to.nanos();
    }

    /// The shortest time of some rounds, and the most that any of them asked of the tables.
    private static Taken best(MeasuredCalls calls, IntFunction<Call> shape, int size) {
        List<Taken> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(calls.take(shape.apply(size)));
        }
        Taken quickest = rounds.stream().min(Comparator.comparingLong(Taken::nanos)).orElseThrow();
        return new Taken(
                quickest.status(),
                quickest.nanos(),
                quickest.bytes(),
                rounds.stream().mapToInt(Taken::tableCalls).max().orElse(0),
                rounds.stream().mapToDouble(Taken::readUnits).max().orElse(0),
                rounds.stream().mapToDouble(Taken::writeUnits).max().orElse(0));
    }
}
