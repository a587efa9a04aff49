package guide.bench.lambda;

import guide.local.dynamodb.FunctionSpec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A way to start functions, and so a page of the results.
enum StartKind {
    PLAIN("A cold start, without TLS"),
    TLS("A cold start"),
    SNAPSHOT("The first call 7 s after a snapshot, with SnapStart"),
    IMAGE("A start of the container image with its AOT cache"),
    LARGE("A cold start with a catalogue of 2000 frameworks and 60 traits"),
    QUOTA("Starts and restores with the part of a processor that 1024 MB have");

    private final String title;

    StartKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// DynamoDB is only reached over TLS; the page without it shows what TLS costs.
    Optional<Certificates> certificates() {
        return this == PLAIN ? Optional.empty() : Optional.of(Certificates.create());
    }

    Fixture fixture(SourceTree tree, Optional<Certificates> certificates) {
        return new Fixture(tree, certificates, this == LARGE ? tree::seedLarge : tree::seed);
    }

    BenchOptions options(BenchOptions given) {
        return switch (this) {
            case QUOTA -> given.preferring(BenchFunctions.OF_READERS);
            case LARGE -> given.preferring(List.of("SummariesFunction"));
            case PLAIN, TLS, SNAPSHOT, IMAGE -> given;
        };
    }

    /// Returns what is measured with one function.
    List<Variant> of(Fixture fixture, FunctionSpec function) {
        return switch (this) {
            case PLAIN, TLS, LARGE -> List.of(fixture.plain(function));
            case SNAPSHOT -> List.of(fixture.primed(function));
            case IMAGE -> List.of(fixture.image(function));
            case QUOTA -> twice(List.of(fixture.plain(function), fixture.primed(function)));
        };
    }

    /// Returns the measured baselines.
    List<Variant> baselines(Fixture fixture) {
        return this == QUOTA
                ? twice(List.of(fixture.sample()))
                : List.of(fixture.hello(), fixture.sample());
    }

    private static List<Variant> twice(List<Variant> variants) {
        return Stream.concat(variants.stream(), variants.stream().map(Variant::underQuota))
                .toList();
    }
}
