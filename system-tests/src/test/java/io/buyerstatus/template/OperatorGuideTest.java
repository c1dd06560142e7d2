package io.buyerstatus.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Place;
import io.buyerstatus.template.model.TemplateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the operator reads is what is deployed. */
@DisplayName("The operator's guide")
final class OperatorGuideTest {

    private static final Path REPOSITORY = TemplateFiles.repository();
    private static final TemplateFiles FILES = TemplateFiles.read(REPOSITORY);
    private static final Deployment DEPLOYMENT = Deployment.of(FILES);

    /** A row "| `Name` | default | ...": a default in backquotes, bare, or "empty" or "none". */
    private static final Pattern PARAMETER = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\| ([^|]+) \\|");

    private static final Pattern COST_OF_WATCHING = Pattern.compile(
            "\\| CloudWatch \\| (\\d+) alarms x 0\\.10 \\+ (\\d+) metrics x 0\\.30 \\+ 1 dashboard x 3\\.00 \\+ ([0-9.]+) GB of logs"
                    + " x 0\\.50 \\| ([0-9.]+) \\|");

    private static final Pattern COST_OF_POLLS =
            Pattern.compile("\\| Open pages that ask \\| 50,000 views x (\\d+) polls = .* \\| ([0-9.]+) \\|");

    private static final Pattern COST = Pattern.compile("(?m)\\| ([0-9]+\\.[0-9]{2}) \\|$");
    private static final Pattern TOGETHER = Pattern.compile("\\*\\*([0-9.]+)\\*\\* \\|");

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern CHAPTER = Pattern.compile("Runbook \"([^\"]+)\"");
    private static final Pattern OUTPUT = Pattern.compile("\\(output ([A-Za-z]+)\\)");

    @Test
    void listsEveryParameterWithItsDefault() throws IOException {
        Map<String, String> written = new TreeMap<>();
        PARAMETER
                .matcher(guide("deploy.md"))
                .results()
                .forEach(row -> written.put(row.group(1), row.group(2).replace("`", "")));
        Map<String, String> deployed = new TreeMap<>();
        FILES.file(TemplateFiles.MAIN)
                .at("Parameters")
                .entries()
                .forEach((name, parameter) -> deployed.put(name, defaultOf(parameter)));

        assertThat(written).isEqualTo(deployed);
    }

    @Test
    void namesOnlyOutputsThatThereAre() throws IOException {
        Set<String> outputs =
                FILES.file(TemplateFiles.MAIN).at("Outputs").entries().keySet();

        assertThat(Stream.of(guide("deploy.md"), guide("runbook.md")).flatMap(text -> firsts(OUTPUT, text)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(outputs).contains(name));
    }

    @Test
    void promisesTheOutputsThatTheOperatorsCommandReads() {
        assertThat(FILES.file(TemplateFiles.MAIN).at("Outputs").entries())
                .containsKeys(
                        "OrdersTable", "LedgerTable", "SettingsTable", "SecretsKeyArn", "OrderEventsDeadLettersUrl");
    }

    @Test
    void hasAChapterForEveryAlarm() throws IOException {
        Set<String> chapters = firsts(HEADING, guide("runbook.md")).collect(Collectors.toSet());

        assertThat(DEPLOYMENT.resources("AWS::CloudWatch::Alarm")).allSatisfy(alarm -> {
            Matcher chapter = CHAPTER.matcher(alarm.at("AlarmDescription").text());
            assertThat(chapter.find()).as(alarm.address() + " names a chapter").isTrue();
            assertThat(chapters).contains(chapter.group(1));
        });
    }

    @Test
    void listsEveryAlarmInItsTable() throws IOException {
        String runbook = guide("runbook.md");
        Set<String> missing = new TreeSet<>();
        DEPLOYMENT
                .resources("AWS::CloudWatch::Alarm")
                .map(alarm -> alarm.at("AlarmName").text())
                .map(name -> DEPLOYMENT.functions().stream()
                        .map(function -> function.fullName() + "-")
                        .filter(name::startsWith)
                        .filter(prefix ->
                                Set.of("errors", "throttles", "duration").contains(name.substring(prefix.length())))
                        .findFirst()
                        .map(prefix -> "FUNCTION-" + name.substring(prefix.length()))
                        .orElse(name.substring(Deployment.STACK_NAME.length() + 1)))
                .filter(name -> !runbook.contains("`" + name + "`"))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void namesWhatItCosts() throws IOException {
        String chapter = chapter(10);
        double stated = Double.parseDouble(firsts(TOGETHER, chapter).findFirst().orElseThrow());
        MatchResult watching =
                COST_OF_WATCHING.matcher(chapter).results().findFirst().orElseThrow();
        double statedWatching = Double.parseDouble(watching.group(4));
        double logs = Double.parseDouble(watching.group(3));

        assertThat(COST.matcher(chapter)
                        .results()
                        .mapToDouble(row -> Double.parseDouble(row.group(1)))
                        .sum())
                .as("the sum of the rows")
                .isCloseTo(stated, within(0.005));
        assertThat(ofWatching(Long.parseLong(watching.group(1)), Long.parseLong(watching.group(2)), logs))
                .as("the arithmetic of the row")
                .isCloseTo(statedWatching, within(0.005));
        long alarms = DEPLOYMENT.resources("AWS::CloudWatch::Alarm").count();
        assertThat(List.of(watching.group(1), watching.group(2)))
                .as("the alarms and metrics that are deployed")
                .containsExactly(String.valueOf(alarms), String.valueOf(metrics()));
        assertThat(chapter).as("an idle system").contains(String.format(Locale.ROOT, "alarms %.2f,", alarms * 0.10));
    }

    /** At prices of us-east-1; a poll is a request of the API, a call, its time, and half a read unit. */
    @Test
    void namesWhatOpenPagesCostThatAsk() throws IOException {
        MatchResult polls =
                COST_OF_POLLS.matcher(chapter(10)).results().findFirst().orElseThrow();
        double each = (1.00 + 0.20 + 0.005 * 1.73 * 13.3334 + 0.5 * 0.125) / 1_000_000;

        assertThat(50_000 * Integer.parseInt(polls.group(1)) * each)
                .isCloseTo(Double.parseDouble(polls.group(2)), within(0.005));
    }

    private static double ofWatching(long alarms, long metrics, double gigabytesOfLogs) {
        return alarms * 0.10 + metrics * 0.30 + 3.00 + gigabytesOfLogs * 0.50;
    }

    private static long metrics() {
        return DEPLOYMENT
                .resources("AWS::Logs::MetricFilter")
                .flatMap(filter -> filter.at("MetricTransformations").items().stream())
                .map(metric -> metric.at("MetricNamespace").text()
                        + metric.at("MetricName").text())
                .distinct()
                .count();
    }

    private static String defaultOf(Place parameter) {
        if (!parameter.at("Default").exists()) {
            return "none";
        }
        String value = parameter.at("Default").text();
        return value.isEmpty() ? "empty" : value;
    }

    private static Stream<String> firsts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static String chapter(int number) throws IOException {
        return guide("deploy.md")
                .replaceFirst("(?s)^.*\\n## " + number + "\\. ", "")
                .replaceFirst("(?s)\\n## " + (number + 1) + "\\. .*$", "");
    }

    private static String guide(String name) throws IOException {
        return Files.readString(REPOSITORY.resolve("docs/operators").resolve(name));
    }
}
