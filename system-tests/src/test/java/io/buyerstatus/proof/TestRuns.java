package io.buyerstatus.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads JUnit's reports of the last run, one per module.
 *
 * @see <a href="https://github.com/ota4j-team/open-test-reporting">the format, Open Test Reporting</a>
 */
final class TestRuns {
    private TestRuns() {}

    /** All tests of all modules below a folder. */
    static List<TestRun> below(Path home) throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.walk(home)) {
            reports = files.filter(file -> file.endsWith("target/test-events/open-test-report.xml"))
                    .toList();
        }
        List<TestRun> runs = new ArrayList<>();
        for (Path report : reports) {
            runs.addAll(in(report));
        }
        return runs;
    }

    private static List<TestRun> in(Path report) throws IOException {
        Element events = parse(report);
        Map<String, TestRun.Outcome> outcomes = new HashMap<>();
        for (Element finished : elements(events, "e:finished")) {
            elements(finished, "result").forEach(result -> outcomes.put(finished.getAttribute("id"), outcome(result)));
        }
        // What started and did not finish was cut short: it says nothing.
        return elements(events, "e:started").stream()
                .flatMap(started -> Optional.ofNullable(outcomes.get(started.getAttribute("id"))).stream()
                        .map(outcome -> run(started, outcome)))
                .toList();
    }

    private static TestRun run(Element started, TestRun.Outcome outcome) {
        Set<String> tags = new HashSet<>();
        elements(started, "tag").forEach(tag -> tags.add(tag.getTextContent()));
        boolean isGroup = elements(started, "junit:type").stream()
                .anyMatch(type -> type.getTextContent().equals("CONTAINER"));
        return new TestRun(name(started), isGroup, tags, outcome);
    }

    private static String name(Element started) {
        for (Element method : elements(started, "java:methodSource")) {
            return simple(method.getAttribute("className")) + "." + method.getAttribute("methodName");
        }
        for (Element type : elements(started, "java:classSource")) {
            return simple(type.getAttribute("className"));
        }
        return started.getAttribute("name");
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static TestRun.Outcome outcome(Element result) {
        return switch (result.getAttribute("status")) {
            case "SUCCESSFUL" -> TestRun.Outcome.PASSED;
            // Aborted: an assumption that did not hold.
            case "SKIPPED", "ABORTED" -> TestRun.Outcome.SKIPPED;
            default -> TestRun.Outcome.FAILED;
        };
    }

    private static Element parse(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("not a complete test report: " + report, e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
