package io.buyerstatus.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the tests of the last run came to, read from Surefire's reports. */
final class TestReports {
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** What follows the method's name in a report: parameters, the number of a repetition. */
    private static final Pattern REST_OF_NAME = Pattern.compile("[({\\[: ].*", Pattern.DOTALL);

    private final Map<TestMethod, Set<Outcome>> outcomes = new HashMap<>();

    private TestReports() {}

    /** Reads the reports of every module below a folder. */
    static TestReports below(Path home) throws IOException {
        TestReports reports = new TestReports();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(file -> file.toString().contains("target/surefire-reports/TEST-"))
                    .filter(file -> file.toString().endsWith(".xml"))
                    .forEach(reports::add);
        }
        return reports;
    }

    boolean passed(TestMethod test) {
        return of(test).contains(Outcome.PASSED);
    }

    boolean failed(TestMethod test) {
        return of(test).contains(Outcome.FAILED);
    }

    /** In a word: a repeated test that failed once has failed. */
    String outcome(TestMethod test) {
        if (failed(test)) {
            return "failed";
        }
        return passed(test) ? "passed" : of(test).isEmpty() ? "not run" : "skipped";
    }

    private Set<Outcome> of(TestMethod test) {
        return outcomes.getOrDefault(test, Set.of());
    }

    private void add(Path report) {
        try {
            NodeList cases = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                if (cases.item(i) instanceof Element test) {
                    add(test);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("not a test report: " + report, e);
        }
    }

    private void add(Element test) {
        String method = REST_OF_NAME.matcher(test.getAttribute("name")).replaceFirst("");
        outcomes.computeIfAbsent(
                        new TestMethod(test.getAttribute("classname"), method), name -> EnumSet.noneOf(Outcome.class))
                .add(outcome(test));
    }

    private static Outcome outcome(Element test) {
        if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            return Outcome.FAILED;
        }
        return test.getElementsByTagName("skipped").getLength() > 0 ? Outcome.SKIPPED : Outcome.PASSED;
    }
}
