package guide.tests.faults;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What the suite's last run says of its tests: the reports of all modules under a folder.
record TestReports(Path root) {

    /// Returns what is wrong with a test, or nothing.
    ///
    /// @param test a class, or a method of it behind `#`
    List<String> faults(String test) {
        String[] names = test.split("#", 2);
        List<String> faults = new ArrayList<>();
        int ran = 0;
        for (Path report : reports(names[0])) {
            NodeList cases = read(report).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element each = (Element) cases.item(i);
                boolean isMeant = names.length == 1 || isOf(each.getAttribute("name"), names[1]);
                boolean failed = isIn(each, "failure") || isIn(each, "error");
                ran += isMeant && !isIn(each, "skipped") ? 1 : 0;
                if (isMeant && failed) {
                    faults.add(test + " fails");
                }
            }
        }
        return ran == 0 ? List.of(test + " has not run") : faults.stream().distinct().toList();
    }

    /// A case of a parameterized test has its arguments behind the method's name.
    private static boolean isOf(String name, String method) {
        return name.startsWith(method)
                && (name.length() == method.length()
                        || !Character.isJavaIdentifierPart(name.charAt(method.length())));
    }

    private static boolean isIn(Element element, String child) {
        return element.getElementsByTagName(child).getLength() > 0;
    }

    private static boolean isReport(Path file) {
        Path folder = file.getParent();
        return (folder != null) && folder.endsWith("faults-reports");
    }

    private List<Path> reports(String name) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(TestReports::isReport)
                    .filter(file -> isOfClass(file.getFileName().toString(), name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nested classes of tests have reports of their own.
    private static boolean isOfClass(String report, String name) {
        int at = report.indexOf("." + name);
        String rest = at < 0 ? "" : report.substring(at + 1 + name.length());
        return report.startsWith("TEST-") && (rest.equals(".xml") || rest.startsWith("$"));
    }

    private static Document read(Path report) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("no report: " + report, e);
        }
    }
}
