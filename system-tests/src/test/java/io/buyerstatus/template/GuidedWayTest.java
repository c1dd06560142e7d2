package io.buyerstatus.template;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the guide comes to a running system, back from an update, and out again without a remainder. */
@DisplayName("The way that the operator's guide shows")
final class GuidedWayTest {

    private static final Path REPOSITORY = TemplateFiles.repository();
    private static final TemplateFiles FILES = TemplateFiles.read(REPOSITORY);
    private static final Deployment DEPLOYMENT = Deployment.of(FILES);

    private static final Pattern DEPLOY = Pattern.compile("(?s)\nsam deploy(.*?)\n```");
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\\d+) (zips|functions|alarms)\\b(?! at a time)");
    private static final Pattern PORT = Pattern.compile("\"([A-Z0-9]+_PORT)\"");

    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen");

    /** SAM and botocore read another variable than the AWS CLI's own. */
    @Test
    void namesTheRegionToEveryToolBeforeTheFirstOfThem() throws IOException {
        String guide = read("docs/operators/deploy.md");

        assertThat(guide).containsPattern("export AWS_REGION=(\\S+) AWS_DEFAULT_REGION=\\1");
        assertThat(guide.indexOf("AWS_DEFAULT_REGION")).isLessThan(guide.indexOf("\naws "));
        assertThat(read("docs/operators/runbook.md"))
                .containsPattern("export AWS_REGION=(\\S+) AWS_DEFAULT_REGION=\\1");
    }

    /** A protected table cannot be taken back. */
    @Test
    void protectsTheTablesOnceTheFirstDeploymentHasSucceeded() throws IOException {
        List<String> deployments = DEPLOY.matcher(read("docs/operators/deploy.md"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(deployments.getFirst()).contains("DeletionProtection=false");
        assertThat(deployments.get(1)).contains("DeletionProtection=true");
    }

    /** SAM writes path parameters without a schema, which newer readers of OpenAPI warn about. */
    @Test
    void isNotEndedByAWarningAboutTheApi() {
        Place main = FILES.file(TemplateFiles.MAIN);

        assertThat(main.at("Globals", "HttpApi", "FailOnWarnings").exists()).isFalse();
        assertThat(DEPLOYMENT.resources("AWS::Serverless::HttpApi"))
                .allSatisfy(api -> assertThat(api.at("FailOnWarnings").exists()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/operators/deploy.md", "docs/operators/runbook.md"})
    void countsWhatThereIs(String document) throws IOException {
        Map<String, Long> there = Map.of(
                "zips", (long) DEPLOYMENT.functions().size(),
                "functions", (long) DEPLOYMENT.functions().size(),
                "alarms", DEPLOYMENT.resources("AWS::CloudWatch::Alarm").count());

        assertThat(COUNTED.matcher(read(document)).results()).allSatisfy(counted -> assertThat(number(counted.group(1)))
                .as(counted.group())
                .isEqualTo(there.get(counted.group(2))));
    }

    @Test
    void removesEverythingThatOutlivesTheStack() throws IOException {
        String guide = read("docs/operators/deploy.md");
        String teardown = guide.substring(guide.indexOf("\n## 11."));
        Set<String> forgotten = new TreeSet<>();
        Stream.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key")
                .flatMap(DEPLOYMENT::resources)
                .map(Deployment.Resource::address)
                .filter(address ->
                        outputsOf(address).stream().noneMatch(name -> teardown.contains("output " + name + ")")))
                .forEach(forgotten::add);

        assertThat(forgotten).isEmpty();
        assertThat(teardown)
                .contains(
                        "aws dynamodb delete-table",
                        "aws s3 rb",
                        "aws kms schedule-key-deletion",
                        "aws sesv2 delete-email-identity");
    }

    /** A snapshot that nobody used for two weeks answers no visitor. */
    @Test
    void wakesAnOldVersionBeforePeopleAreLedToIt() throws IOException {
        String guide = read("docs/operators/deploy.md");
        int wakes = guide.indexOf("aws lambda invoke --function-name buyer-status-status-page:");

        assertThat(guide).contains("SnapStartNotReadyException");
        assertThat(wakes).isPositive().isLessThan(guide.indexOf("aws lambda update-alias"));
        DEPLOYMENT.functions().stream()
                .filter(function -> function.at("SnapStart").exists())
                .forEach(function -> assertThat(guide).contains("`" + function.name() + "`"));
    }

    @Test
    void tellsEveryPortOfTheLocalSystem() throws IOException {
        String options = read("infrastructure/local/src/main/java/io/buyerstatus/local/LocalOptions.java");

        assertThat(PORT.matcher(options).results().map((MatchResult match) -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(read("buyer-status")).contains(port));
    }

    /** Whoever may open link keys can make links and codes: the record that names them names all. */
    @Test
    void namesAllWhoMayOpenLinkKeys() throws IOException {
        String record = read("docs/adr/0020-access-without-accounts.md");
        String named = record.substring(record.indexOf("KMS opens the link key for"), record.indexOf("| |"));
        Set<String> may = DEPLOYMENT
                .resources("AWS::IAM::Role")
                .filter(role -> role.at("Policies").toString().contains("link_key"))
                .map(role -> role.address().substring(role.address().indexOf('/') + 1))
                .map(id -> id.replaceAll("Role$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(may).isNotEmpty().allSatisfy(name -> assertThat(named).containsPattern("\\b" + name + "\\b"));
    }

    /** The names of the outputs of the main stack that lead to a resource of a nested one. */
    private static Set<String> outputsOf(String address) {
        String[] stackAndId = address.split("/", 2);
        String file = "infrastructure/stacks/data.yaml";
        Set<String> inner = FILES.file(file).at("Outputs").entries().entrySet().stream()
                .filter(output -> leadsTo(output.getValue().at("Value"), stackAndId[1]))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return FILES.file(TemplateFiles.MAIN).at("Outputs").entries().entrySet().stream()
                .filter(output -> inner.stream()
                        .anyMatch(name -> leadsTo(output.getValue().at("Value"), stackAndId[0] + ".Outputs." + name)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean leadsTo(Place value, String what) {
        String reference =
                value.at("Ref").text() + String.join(".", value.at("Fn::GetAtt").texts());
        return reference.equals(what) || reference.equals(what + ".Arn");
    }

    private static long number(String word) {
        return NUMBERS.contains(word) ? NUMBERS.indexOf(word) : Long.parseLong(word);
    }

    private static String read(String file) throws IOException {
        return Files.readString(REPOSITORY.resolve(file));
    }
}
