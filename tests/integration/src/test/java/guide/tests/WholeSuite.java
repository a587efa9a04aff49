package guide.tests;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs [PolicyTest] after all others, because it checks what they did, and knows which tests this
/// run leaves out. It is registered in `junit-platform.properties`.
public final class WholeSuite implements ClassOrderer {

    private static final Set<String> PLANNED = ConcurrentHashMap.newKeySet();

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().stream()
                .map(ClassDescriptor::getTestClass)
                .map(Class::getName)
                .forEach(PLANNED::add);
        context.getClassDescriptors()
                .sort(Comparator.comparing(each -> each.getTestClass().equals(PolicyTest.class)));
    }

    /// The test classes of this module that are not part of this run; empty when all are.
    static Set<String> leftOut() {
        Set<String> missing = compiled();
        missing.removeAll(PLANNED);
        return missing;
    }

    private static Set<String> compiled() {
        try {
            Path folder =
                    Path.of(
                            WholeSuite.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(folder)) {
                return files.map(folder::relativize)
                        .map(Path::toString)
                        .filter(name -> name.endsWith("Test.class"))
                        .map(name -> name.replace(".class", "").replace('/', '.'))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
