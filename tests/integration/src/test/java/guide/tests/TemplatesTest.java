package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;

import gg.jte.TemplateOutput;

import guide.lambda.html.JsonData;
import guide.lambda.html.SafeHtml;
import guide.local.dynamodb.ProjectRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// HTML comes from templates, which escape; there is one way past that, and few may go it.
class TemplatesTest {

    /// The begin of a tag, of an end tag, of a comment or of a doctype.
    private static final Pattern MARKUP = Pattern.compile("<([a-zA-Z/]|!--|!doctype)");

    /// Files of main code that have markup in a text, and why.
    private static final Map<String, String> NO_TEMPLATES =
            Map.of(
                    "ServerSideIncludes.java", "what it looks for in a page",
                    "CommentsBench.java", "a stored text to measure with",
                    "MarkdownBombs.java", "hostile input to measure with",
                    "PrivacyRows.java", "what it looks for in an answer",
                    "WrittenTextRows.java", "what it looks for in an answer");

    /// Who may say that a text was cleaned: it comes from a table, where only cleaned HTML is kept.
    private static final Set<String> MAKE_SAFE_HTML =
            Set.of(
                    "guide.comments.view.ContributionBody",
                    "guide.comments.view.ContributionFragment",
                    "guide.pages.site.FrameworkContent",
                    "guide.summaries.FrameworkFragment");

    @Test
    void noJavaHasHtmlInItsTexts() throws IOException {
        Texts texts = new Texts();
        texts.scan(Sources.parse(Sources.ofMain()), "");

        assertThat(texts.seen).isGreaterThan(1000);
        assertThat(texts.withMarkup).isEqualTo(NO_TEMPLATES.keySet());
    }

    @Test
    void noTemplateGoesPastTheEscaping() throws IOException {
        List<Path> templates = templates();

        assertThat(templates).hasSizeGreaterThan(20);
        assertThat(templates)
                .allSatisfy(
                        file ->
                                assertThat(Files.readString(file))
                                        .doesNotContain("$unsafe")
                                        .doesNotContain("jteOutput"));
    }

    @Test
    void fewSayThatATextWasCleaned() {
        Set<String> makers =
                Packages.MAIN.stream()
                        .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(SafeHtml.class))
                        .map(call -> call.getOriginOwner().getName())
                        .collect(Collectors.toSet());

        assertThat(makers).isEqualTo(MAKE_SAFE_HTML);
    }

    @Test
    void whatIsWrittenUnescapedIsATemplatesOwnOrSafe() {
        Set<String> writers =
                Packages.MAIN.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isAssignableTo(TemplateOutput.class))
                        .filter(call -> call.getName().equals("writeContent"))
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .filter(name -> !name.matches(Packages.TEMPLATE))
                        .collect(Collectors.toSet());

        assertThat(writers)
                .containsExactlyInAnyOrder(
                        SafeHtml.class.getSimpleName(), JsonData.class.getSimpleName());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(ProjectRoot.root())) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> file.toString().contains("/src/main/jte/"))
                    .toList();
        }
    }

    private static final class Texts extends TreeScanner<@Nullable Void, String> {

        private final Set<String> withMarkup = new TreeSet<>();
        private String file = "";
        private int seen;

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, String none) {
            file = Path.of(tree.getSourceFile().toUri()).getFileName().toString();
            return super.visitCompilationUnit(tree, none);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, String none) {
            if (literal.getValue() instanceof String text) {
                seen++;
                if (MARKUP.matcher(text).find()) {
                    withMarkup.add(file);
                }
            }
            return super.visitLiteral(literal, none);
        }
    }
}
