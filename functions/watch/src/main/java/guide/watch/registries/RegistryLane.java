package guide.watch.registries;

import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;
import guide.watch.documents.RegistryClient;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/// The questions to one registry, one after another. One that cannot be reached several times in
/// turn is not asked again: it would use up the time of the others.
///
/// @param registry empty for packages of none that is asked
record RegistryLane(
        Optional<Registry> registry, String stub, RegistryClient client, LookTime time) {

    private static final int PATIENCE = 3;

    /// Gives each question its answer, and none to those for which there is no time.
    void look(List<Question> questions, BiConsumer<Question, LookResult> answers) {
        int silent = 0;
        for (Question each : questions) {
            if (time.isOver()) {
                return;
            }
            LookResult answer =
                    silent < PATIENCE ? look(each) : Registries.unknown(LookFault.UNREACHABLE);
            boolean isSilent =
                    answer instanceof LookResult.Unknown unknown
                            && unknown.fault() == LookFault.UNREACHABLE;
            silent = isSilent ? silent + 1 : 0;
            answers.accept(each, answer);
        }
    }

    private LookResult look(Question question) {
        Optional<PackageUrl> name = PackageUrl.parse(question.purl());
        if (registry.isEmpty() || name.isEmpty()) {
            return Registries.unknown(LookFault.NOT_WATCHED);
        }
        RegistryHost host = registry.get().host();
        try {
            RegistryReads reads = new RegistryReads(host, stub, client);
            return registry.get().look(name.get(), question.tag(), reads);
        } catch (LookException e) {
            return Registries.unknown(e.fault());
        } catch (RuntimeException e) {
            // An answer that no registry gives must not end the look at the others.
            return Registries.unknown(LookFault.UNREADABLE);
        } finally {
            LockSupport.parkNanos(host.pause().toNanos());
        }
    }
}
