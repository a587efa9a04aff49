package guide.tests;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;

import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The project's Java files, of every module.
final class Sources {

    private Sources() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(ProjectRoot.root())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }

    static List<Path> ofMain() throws IOException {
        return all().stream().filter(file -> file.toString().contains("/src/main/")).toList();
    }

    /// Parsed but not compiled: names are as in the source.
    static List<CompilationUnitTree> parse(List<Path> sources) throws IOException {
        return parse(task(sources));
    }

    static List<CompilationUnitTree> parse(JavacTask task) throws IOException {
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        return units;
    }

    static JavacTask task(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        return (JavacTask)
                compiler.getTask(
                        null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
    }
}
