package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A name says which type is meant, and a package is short enough to be read.
class NamesTest {

    /// A longer list of files is not read any more, it is searched.
    private static final int MAX_FILES = 25;

    @Test
    void noTwoTypesOfMainCodeHaveTheSameSimpleName() throws IOException {
        Types types = new Types();
        types.scan(Sources.parse(Sources.ofMain()), "");

        assertThat(types.byName).hasSizeGreaterThan(400);
        assertThat(types.byName.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    @Test
    void noPackageHasMoreFilesThanSomebodyReads() throws IOException {
        Map<Path, Long> files =
                Sources.ofMain().stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(files).hasSizeGreaterThan(30);
        assertThat(files.values()).allMatch(count -> count <= MAX_FILES);
    }

    private static final class Types extends TreeScanner<@Nullable Void, String> {

        private final Map<String, List<String>> byName = new TreeMap<>();
        private String unit = "";

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, String none) {
            unit = tree.getSourceFile().getName();
            return super.visitCompilationUnit(tree, none);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String none) {
            String name = type.getSimpleName().toString();
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit);
            }
            return super.visitClass(type, none);
        }
    }
}
