package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.OperatorLedger;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.demo.Running.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The operator's command line against a running system. */
@OnSharedSystem
final class OperatorTest {
    private static final int REFUSED = 1;

    private final Running running;

    @TempDir
    Path folder = Path.of("");

    OperatorTest(Running running) {
        this.running = running;
    }

    @Test
    @Tag("DR-3")
    @Tag("DR-14")
    @Tag("DR-15")
    void anImportedChannelsNameIsOnItsPagesAndOnNoOthers() throws IOException, InterruptedException {
        String settings = shown();
        Path file = file(settings.replace("name: Northlight Pottery", "name: Southlight Pottery"));

        assertThat(running.operator("settings", "import", "--dry-run", file.toString())
                        .out())
                .contains("~ channels.market-uk.general.name: Northlight Pottery -> Southlight Pottery")
                .contains("Nothing was changed");
        assertThat(shown()).isEqualTo(settings);
        assertThat(running.operator("settings", "import", file.toString()).code())
                .isZero();
        // Longer than functions remember settings.
        running.system().advance(Duration.ofMinutes(2));

        assertThat(page("UK-5081")).contains("<bdi>Southlight Pottery").doesNotContain("<bdi>Northlight Pottery");
        assertThat(page("N-10241")).contains("<bdi>Nordlicht Keramik");
        assertThat(running.operator("settings", "import", file(settings).toString())
                        .code())
                .isZero();
    }

    @Test
    void whatIsShownCanBeImportedAgainAndHoldsNoSecret() throws IOException, InterruptedException {
        String settings = shown();

        assertThat(settings).contains("secrets: keep");
        for (var connection : running.demo().path("connections")) {
            assertThat(settings).doesNotContain(connection.path("secret").asText());
        }
        assertThat(running.operator("settings", "import", file(settings).toString())
                        .out())
                .contains("Nothing to change");
    }

    @Test
    void aBadDocumentIsRefusedAndChangesNothing() throws IOException {
        String settings = shown();
        Path file = file(settings.replace("DE89370400440532013000", "DE89370400440532013001"));

        Answer answer = running.operator("settings", "import", file.toString());

        assertThat(answer.code()).isEqualTo(REFUSED);
        assertThat(answer.err()).contains("bank.iban: must be an IBAN with its right check digits");
        assertThat(shown()).isEqualTo(settings);
    }

    @Test
    void deadLettersAreShownAndPutBack() throws InterruptedException {
        String event = event("demo-generic", "D-1", Instant.now());
        try (SqsClient sqs = AwsClients.sqs()) {
            String letters = running.system().output("OrderEventsDeadLettersUrl");
            sqs.sendMessage(request -> request.queueUrl(letters).messageBody(event));
        }

        Answer shown = running.operator("dead-letters");
        assertThat(shown.out())
                .contains("event    order.placed D-1-placed from /connections/demo-generic, order D-1")
                .contains("1 dead letter.")
                .doesNotContain("dora@example.com");
        assertThat(running.operator("dead-letters", "--redrive").out()).contains("Putting 1 dead letter back");

        running.await(
                "the order of the redriven event",
                () -> running.operator("messages", "demo", "--number", "D-1").code() == 0);
        assertThat(running.operator("dead-letters").out()).contains("There are no dead letters.");
    }

    @Test
    @Tag("KS-1")
    void anOrderOlderThanItsConnectionIsARefusalThatNamesItsRule() throws InterruptedException {
        try (SqsClient sqs = AwsClients.sqs()) {
            String queue = running.system().output("OrderEventsQueueUrl");
            String event = event("demo-generic", "D-2", Instant.now().minus(Duration.ofDays(700)));
            sqs.sendMessage(request -> request.queueUrl(queue).messageBody(event));
        }

        running.await(
                "a refusal", () -> running.operator("refusals", "demo").out().contains("placed-before-installation"));
        assertThat(running.operator("refusals", "demo").out())
                .contains("order.placed D-2-placed from /connections/demo-generic, order D-2");
    }

    @Test
    void anOrdersMessagesAreToldWithWhatBecameOfThem() throws InterruptedException {
        running.await("the reminder's plan and the delivered confirmation", () -> running.operator(
                        "messages", "demo", "--number", "N-10248")
                .out()
                .contains("delivered to greta.sommerfeld@example.com"));

        assertThat(running.operator("messages", "demo", "--number", "N-10248").out())
                .contains("payment reminder by email: planned")
                .contains("order confirmed by email: delivered to greta.sommerfeld@example.com");
        assertThat(running.operator("messages", "demo", "--number", "N-10219").out())
                .contains("no messages");
        assertThat(running.operator("messages", "demo", "--number", "N-10241").out())
                .as("what was written to many, and nothing else")
                .contains("seller wrote by email")
                .doesNotContain("order confirmed");
        assertThat(running.operator("messages", "demo", "--number", "none").code())
                .isEqualTo(REFUSED);
    }

    @Test
    void aPlannedMessageIsCancelledAndRestored() throws InterruptedException {
        String number = "N-10248";
        running.await("a plan", () -> show(number).matches("(?s).*payment reminder by email: planned, will go out .*"));
        String id = idOf("payment reminder", show(number));

        assertThat(running.operator("messages", "demo", "--number", number, "--cancel", id)
                        .out())
                .contains("payment reminder by email: skipped, cancelled by hand");
        Answer twice = running.operator("messages", "demo", "--number", number, "--cancel", id);
        assertThat(twice.code()).isEqualTo(REFUSED);
        assertThat(twice.err()).contains("the message " + id + " has left, or will not leave anyway");
        assertThat(running.operator("messages", "demo", "--number", number, "--restore", id)
                        .out())
                .contains("payment reminder by email: planned, will go out ");
        assertThat(running.operator("messages", "demo", "--number", number, "--restore", "nonsense")
                        .err())
                .contains("the order has no message nonsense");
    }

    private String show(String number) {
        return running.operator("messages", "demo", "--number", number).out();
    }

    private static String idOf(String message, String shown) {
        Matcher line = Pattern.compile(message + " by [^\\n]*\\[(\\w+)]").matcher(shown);
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    @Test
    @Tag("G1")
    void whatFailedIsSentOnceMore() throws InterruptedException {
        String number = "N-10248";
        running.await("a confirmation that left", () -> !sent(number).isEmpty());
        Message left = sent(number).getFirst();
        Message failed = new Message(
                left.id(),
                left.revision() + 1,
                left.key(),
                left.channel(),
                left.role(),
                new Message.Status(MessageState.FAILED, "of a test", Instant.now()),
                left.schedule(),
                left.delivery());
        assertThat(ledger().replace(failed)).isTrue();
        assertThat(running.operator("messages", "demo", "--number", number).out())
                .contains("failed");

        assertThat(running.operator("messages", "demo", "--number", number, "--resend")
                        .code())
                .isZero();

        running.await("the message once more", () -> ledger().find(left.id()).stream()
                .anyMatch(message -> message.state() != MessageState.FAILED
                        && message.delivery().attempts() > left.delivery().attempts()));
        assertThat(running.operator("messages", "demo", "--number", number, "--unknown")
                        .code())
                .isNotZero();
    }

    private List<Message> sent(String number) {
        return orders().withNumber(new ShopId("demo"), number).stream()
                .flatMap(order -> new OperatorLedger(
                                AwsClients.dynamoDb(), running.system().output("LedgerTable"))
                        .messages(Subject.of(order)).stream())
                .filter(message -> message.state() == MessageState.DELIVERED)
                .toList();
    }

    private Ledger ledger() {
        return new DynamoLedger(AwsClients.dynamoDb(), running.system().output("LedgerTable"));
    }

    private DynamoOrderStore orders() {
        return DynamoOrderStore.readOnly(AwsClients.dynamoDb(), running.system().output("OrdersTable"));
    }

    @Test
    void anAddressThatNothingStandsAgainstIsSaidToBeFine() {
        assertThat(running.operator("suppression", "demo", "ada@example.com").out())
                .contains("Mail goes there");
        assertThat(running.operator("suppression", "demo", "ada@example.com", "--lift")
                        .out())
                .contains("There was nothing to lift");
    }

    @Test
    void aReplacedLinkIsMailedAndStandsOnNoTerminal() throws IOException, InterruptedException {
        String old = running.order("N-10246").path("privateLink").asText();

        Answer replaced = running.operator("replace-link", "demo", "N-10246");

        assertThat(replaced.code()).isZero();
        assertThat(replaced.out())
                .contains("Done", "is sent to the buyer's e-mail address")
                .doesNotContain("/o/");
        assertThat(running.get(old).statusCode()).isEqualTo(410);
        running.await("the new link's mail", () -> running.operator("messages", "demo", "--number", "N-10246")
                .out()
                .contains("fresh link by email: delivered"));
        assertThat(running.operator("replace-link", "demo", "none").err()).contains("has 0 orders");
        assertThat(running.operator("replace-link", "demo", "none").code()).isEqualTo(REFUSED);
    }

    @Test
    void peopleTravelInTimeFromTheStartPage() throws IOException, InterruptedException {
        Instant before = running.system().clock().instant();

        var answer = running.post("/__local/clock", "advance=PT1H", "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/__local");
        assertThat(running.system().clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
    }

    private String shown() {
        Answer answer = running.operator("settings", "show", "demo");
        assertThat(answer.code()).isZero();
        return answer.out();
    }

    @Test
    @Tag("G5")
    void withdrawalsAreListedWithWhatIsStillToBeDone() throws IOException, InterruptedException {
        String link = URI.create(running.order("N-10226").path("privateLink").asText())
                .getPath();
        assertThat(page("N-10226")).contains("Artikel 16 Buchstabe c");
        running.post(link + "/withdrawal/confirm", "piece-4=1", "text/html");

        Answer list = running.operator("withdrawals", "list", "demo", "--open");

        assertThat(list.out())
                .contains("N-10226  in part, in time  refund by 20")
                .doesNotContain("ALTERED", "@");
        String id = list.out()
                .lines()
                .filter(line -> line.contains("N-10226"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        assertThat(running.operator("withdrawals", "show", "demo", id).out())
                .contains(
                        "declared    Hiermit widerrufe ich",
                        "exception   Geschenkkarte, handgedruckt, article 16, letter c",
                        "goods       with buyer",
                        "seal        intact",
                        "mail        withdrawal received: ");
        assertThat(running.operator("withdrawals", "show", "demo", "none").code())
                .isEqualTo(REFUSED);
    }

    private String page(String number) throws IOException, InterruptedException {
        return running.get(running.order(number).path("privateLink").asText()).body();
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("demo.yaml"), yaml);
    }

    private static String event(String connection, String subject, Instant placed) {
        return """
                {"specversion": "1.0", "id": "%2$s-placed", "source": "/connections/%1$s", "subject": "%2$s",
                 "type": "order.placed", "time": "%3$s",
                 "data": {"number": "%2$s", "currency": "EUR", "buyer": {"email": "dora@example.com"},
                  "lines": [{"id": "1", "name": "Mug", "quantity": 1}], "totals": {"total": "24.00"}}}""".formatted(connection, subject, placed.truncatedTo(ChronoUnit.SECONDS));
    }
}
