package guide.tests;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

import guide.local.dynamodb.ProjectRoot;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds every regular expression in what is deployed: in the Java of functions and shared modules,
/// and in the scripts of elements and desk.
final class RegularExpressions {

    /// @param file its name
    /// @param text the expression; empty where it is only known when the program runs
    /// @param whole true if it has to match a whole text
    record Found(String file, Optional<String> text, boolean whole) {

        @Override
        public String toString() {
            return file + ": " + text.orElse("made while running");
        }
    }

    /// A literal of JavaScript: after an operator or at the beginning, and called or passed on.
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:[(=,:?>]|return|^) ?/((?:[^/*\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*])"
                            + "(?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*])*)/([gimsuy]*)[.,);]",
                    Pattern.MULTILINE);

    private RegularExpressions() {}

    static List<Found> inJava() throws IOException {
        List<Path> files =
                Sources.ofMain().stream()
                        .filter(
                                file ->
                                        ProjectRoot.root()
                                                .relativize(file)
                                                .toString()
                                                .matches("(shared|functions)/.*"))
                        .toList();
        List<CompilationUnitTree> units = Sources.parse(files);
        Map<String, String> constants = new HashMap<>();
        units.forEach(unit -> new Constants(name(unit), constants).scan(unit, null));
        List<Found> found = new ArrayList<>();
        units.forEach(unit -> new Calls(name(unit), constants, found).scan(unit, null));
        return found;
    }

    static List<Found> inScripts() throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ProjectRoot.root().resolve("embed/src/main"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(result -> Optional.of(result.group(1)))
                        .forEach(
                                text ->
                                        found.add(
                                                new Found(
                                                        file.getFileName().toString(),
                                                        text,
                                                        false)));
            }
        }
        return found;
    }

    private static String name(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().getName())
                .getFileName()
                .toString()
                .replace(".java", "");
    }

    /// Collects the constant texts of each file.
    private static final class Constants extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final String file;
        private final Map<String, String> constants;

        Constants(String file, Map<String, String> constants) {
            this.file = file;
            this.constants = constants;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
            text(variable.getInitializer(), file, constants)
                    .ifPresent(text -> constants.put(file + "." + variable.getName(), text));
            return super.visitVariable(variable, null);
        }
    }

    private static final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final String file;
        private final Map<String, String> constants;
        private final List<Found> found;

        Calls(String file, Map<String, String> constants, List<Found> found) {
            this.file = file;
            this.constants = constants;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void none) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && isRegex(call, method)) {
                found.add(
                        new Found(
                                file,
                                text(call.getArguments().getFirst(), file, constants),
                                method.getIdentifier().contentEquals("matches")));
            }
            return super.visitMethodInvocation(call, null);
        }

        /// By name and number of arguments, which is enough as long as nothing else is called so.
        private static boolean isRegex(MethodInvocationTree call, MemberSelectTree method) {
            int arguments = call.getArguments().size();
            return switch (method.getIdentifier().toString()) {
                case "matches" -> arguments == 1;
                case "split", "splitWithDelimiters" -> arguments >= 1;
                case "replaceAll", "replaceFirst" -> arguments == 2;
                case "compile" -> method.getExpression().toString().equals("Pattern");
                default -> false;
            };
        }
    }

    private static Optional<String> text(
            @Nullable ExpressionTree tree, String file, Map<String, String> constants) {
        return switch (tree) {
            case LiteralTree literal when literal.getValue() instanceof String text ->
                    Optional.of(text);
            case ParenthesizedTree inner -> text(inner.getExpression(), file, constants);
            case BinaryTree sum ->
                    text(sum.getLeftOperand(), file, constants)
                            .flatMap(
                                    left ->
                                            text(sum.getRightOperand(), file, constants)
                                                    .map(left::concat));
            case IdentifierTree name ->
                    Optional.ofNullable(constants.get(file + "." + name.getName()));
            case MemberSelectTree other -> Optional.ofNullable(constants.get(other.toString()));
            case null, default -> Optional.empty();
        };
    }
}
