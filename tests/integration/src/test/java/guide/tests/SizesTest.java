package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Small files, small methods.
class SizesTest {

    private static final int LONGEST_MEDIAN_FILE = 70;
    private static final int LONGEST_METHOD = 40;

    @Test
    void theMedianFileIsSmall() throws IOException {
        List<Long> lines = new ArrayList<>();
        for (Path file : Sources.all()) {
            try (Stream<String> text = Files.lines(file)) {
                lines.add(text.count());
            }
        }
        lines.sort(null);

        assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(LONGEST_MEDIAN_FILE);
    }

    @Test
    void noMethodIsLong() throws IOException {
        JavacTask task = Sources.task(Sources.all());
        Methods methods = new Methods(Trees.instance(task).getSourcePositions());
        methods.scan(Sources.parse(task), "");

        assertThat(methods.seen).isGreaterThan(300);
        assertThat(methods.tooLong).isEmpty();
    }

    private static final class Methods extends TreeScanner<@Nullable Void, String> {

        private final SourcePositions positions;
        private final List<String> tooLong = new ArrayList<>();
        private @Nullable CompilationUnitTree unit;
        private int seen;

        Methods(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, String none) {
            unit = tree;
            return super.visitCompilationUnit(tree, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String none) {
            CompilationUnitTree in = Objects.requireNonNull(unit);
            seen++;
            long lines =
                    1
                            + in.getLineMap().getLineNumber(positions.getEndPosition(in, method))
                            - in.getLineMap().getLineNumber(positions.getStartPosition(in, method));
            if (lines > LONGEST_METHOD) {
                tooLong.add(in.getSourceFile().getName() + " " + method.getName() + ": " + lines);
            }
            return super.visitMethod(method, none);
        }
    }
}
