package guide.watch.registries;

import guide.watch.documents.LookFault;
import guide.watch.documents.LookLimits;
import guide.watch.documents.RegistryClient;
import guide.watch.versions.VersionScheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All registries. Each is asked one question after another, all of them at once.
public final class Registries {

    private static final Map<String, Registry> BY_TYPE =
            Stream.of(
                            new PyPi(),
                            new Npm(),
                            new MavenCentral(),
                            new CratesIo(),
                            new GoProxy(),
                            new RubyGems(),
                            new Packagist())
                    .collect(Collectors.toMap(each -> each.host().type(), Function.identity()));

    private final String stub;
    private final LookLimits limits;
    private final String userAgent;

    /// @param stub an address that stands for all of them, such as `http://127.0.0.1:9000`, each
    ///   below its type (`/pypi/…`); empty for the registries themselves. From the environment,
    ///   never from data
    /// @param userAgent who asks
    public Registries(String stub, LookLimits limits, String userAgent) {
        this.stub = stub;
        this.limits = limits;
        this.userAgent = userAgent;
    }

    /// Returns the order in which the package's registry has versions; empty if no registry that is
    /// asked has it.
    public static Optional<VersionScheme> scheme(String purl) {
        return registry(purl).map(Registry::scheme);
    }

    /// Asks all questions that there is time for, the first ones first.
    ///
    /// @return the answers, in the order of the questions
    public List<LookResult> look(List<Question> questions, LookTime time) {
        Map<Question, LookResult> answers = new ConcurrentHashMap<>();
        Map<String, List<Question>> lanes =
                questions.stream()
                        .distinct()
                        .collect(Collectors.groupingBy(each -> type(each.purl())));
        try (RegistryClient client = new RegistryClient(limits, userAgent)) {
            List<Thread> threads = new ArrayList<>();
            lanes.forEach(
                    (type, lane) -> {
                        RegistryLane asked =
                                new RegistryLane(
                                        Optional.ofNullable(BY_TYPE.get(type)), stub, client, time);
                        threads.add(Thread.ofVirtual().start(() -> asked.look(lane, answers::put)));
                    });
            threads.forEach(Registries::await);
        }
        return questions.stream()
                .map(each -> answers.getOrDefault(each, unknown(LookFault.NOT_ASKED)))
                .toList();
    }

    static LookResult unknown(LookFault fault) {
        return new LookResult.Unknown(fault);
    }

    private static Optional<Registry> registry(String purl) {
        return Optional.ofNullable(BY_TYPE.get(type(purl)));
    }

    private static String type(String purl) {
        return PackageUrl.parse(purl).map(PackageUrl::type).orElse("");
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
