package io.buyerstatus.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.ledger.OperatorLedger;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.bench.running.OwnSystem;
import io.buyerstatus.bench.running.Visitor;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.local.LocalSystem;
import io.buyerstatus.local.demo.Resource;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.DocumentWriter;
import io.buyerstatus.operator.document.Reading;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Orders, ledger and settings that release 4fa9215 wrote, in today's system: it is started on them, everything is looked at,
 * all that had happened happens once more, and time goes on.
 */
@OwnSystem("its clock, keys and tables are the recording's")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UpgradeTest {
    private static final ShopId SHOP = new ShopId("journey");

    private final Recording recording = new Recording("4fa9215");
    private final Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
    private final Map<String, HttpResponse<String>> pagesAgain = new LinkedHashMap<>();
    private final List<HttpResponse<String>> hooks = new ArrayList<>();
    private List<String> ledger = List.of();
    private Set<String> unread = Set.of();
    private String settings = "";
    private int code;
    private int locked;
    private List<String> mailsAtOnce = List.of();
    private List<String> mailsAgain = List.of();
    private List<String> mailsLater = List.of();
    private List<String> mailsAtLast = List.of();
    private Set<String> changed = Set.of();
    private Set<String> rows = Set.of();
    private List<String> automated = List.of();
    private List<String> automatedNewly = List.of();

    private Upgraded upgraded;

    @BeforeAll
    void upgrade(@TempDir Path folder) {
        upgraded = Upgraded.from(recording, folder);
        List<Automation> shipped = shipped();
        assertThat(shipped).hasSizeGreaterThanOrEqualTo(8).allMatch(each -> each.state() == Automation.State.LIVE);
        upgraded.switchOn(SHOP, shipped);
        recording.pages().forEach(page -> pages.put(page.name(), upgraded.get(page.path(), page.cookies())));
        ledger = listed();
        unread = unread();
        settings = DocumentWriter.write(
                new DynamoSettingsStore(upgraded.dynamo(), upgraded.system().output("SettingsTable"))
                        .shop(SHOP)
                        .orElseThrow());
        locked = upgraded.submit(recording.about("guessedPath") + "/verify", "", "postcode", "50667")
                .statusCode();
        code = upgraded.submit(
                        recording.about("codePath") + "/verify",
                        recording.about("codeCookie"),
                        "code",
                        recording.about("code"))
                .statusCode();
        upgraded.pass(Duration.ZERO);
        mailsAtOnce = upgraded.mails();

        takeAgain();
        mailsAgain = upgraded.mails();
        recording.pages().forEach(page -> pagesAgain.put(page.name(), upgraded.get(page.path(), page.cookies())));
        Map<String, Map<String, AttributeValue>> before = upgraded.rows("OrdersTable");
        takeAgain();
        changed = changed(before, upgraded.rows("OrdersTable"));
        automated = automated();

        upgraded.pass(Duration.ofHours(1));
        mailsLater = upgraded.mails();
        upgraded.leap(Duration.ofDays(14));
        upgraded.take(recording.events());
        mailsAtLast = upgraded.mails();
        rows = upgraded.rows("LedgerTable").keySet();
        upgraded.take(List.of(placedToday()));
        automatedNewly = automated();
    }

    /** The automations that the demo's workshop has. */
    private static List<Automation> shipped() {
        String folder = "demo/workshop/";
        return switch (DocumentReader.read(
                Resource.text(LocalSystem.class, folder + "workshop.yaml"),
                name -> Optional.of(Resource.text(LocalSystem.class, folder + name)))) {
            case Reading.Accepted accepted -> accepted.document().automations().orElseThrow();
            case Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** An event of the recording, as if it happened to another order and now. */
    private String placedToday() {
        return recording.events().stream()
                .filter(event -> event.contains("\"order.placed\"") && event.contains("U-1\""))
                .findFirst()
                .orElseThrow()
                .replace("U-1\"", "U-NEW\"")
                .replace("U-1-placed", "U-NEW-placed")
                .replaceFirst(
                        "\"time\":\"[^\"]+",
                        "\"time\":\"" + upgraded.system().clock().instant());
    }

    private List<String> automated() {
        return upgraded.rows("LedgerTable").values().stream()
                .map(row -> text(row, "occasion"))
                .filter(occasion -> occasion.startsWith(MessageType.Automation.PREFIX))
                .toList();
    }

    private void takeAgain() {
        upgraded.take(recording.events());
        recording.hooks().forEach(hook -> hooks.add(upgraded.deliver(hook)));
        upgraded.pass(Duration.ZERO);
    }

    @AfterAll
    void stop() {
        upgraded.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysWhatItSaid() {
        return recording.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> {
                    HttpResponse<String> today = Objects.requireNonNull(pages.get(page.name()), page.name());
                    assertThat(today.statusCode()).isEqualTo(page.status());
                    assertThat(text(today.body())).isEqualTo(SaidOtherwise.today(page.name(), page.text()));
                }));
    }

    @Test
    void everyOrderIsRead() {
        assertThat(orderKeys()).hasSizeGreaterThan(20);
        assertThat(unread).isEmpty();
    }

    @Test
    void theLedgerIsListed() {
        assertThat(ledger)
                .containsExactlyInAnyOrderElementsOf(recording.items("ledger").stream()
                        .filter(row -> text(row, "sk").startsWith("MESSAGE#"))
                        .map(row -> text(row, "sk") + " " + text(row, "occasion"))
                        .toList());
    }

    @Test
    void theSettingsAreTheSame() {
        assertThat(settings).isEqualTo(recording.settings());
    }

    @Test
    void secretsOpen() {
        assertThat(hooks).isNotEmpty().allSatisfy(answer -> assertThat(answer.statusCode())
                .isBetween(200, 202));
    }

    @Test
    void aCodeThatWasMailedBeforeOpensTheOrder() {
        assertThat(code).isEqualTo(303);
    }

    @Test
    void whoGuessedTooOftenIsStillLockedOut() {
        assertThat(locked).isEqualTo(429);
    }

    /** But where two scans of the recording bear one id: it knew the first alone, today both are known by what they say. */
    @TestFactory
    Stream<DynamicTest> theSameEventsLeaveThePagesAsTheyWere() {
        return pagesAgain.entrySet().stream()
                .filter(page -> !page.getKey().equals("sample order"))
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(), () -> assertThat(text(page.getValue().body()))
                                .isEqualTo(text(Objects.requireNonNull(pages.get(page.getKey()), page.getKey())
                                        .body()))));
    }

    /** A scan that an older version knew may tell more to this one, but only once. */
    @Test
    void theSameEventsLeaveTheOrdersAsTheyWere() {
        assertThat(changed).isEmpty();
    }

    @Test
    void noRowOfTheLedgerIsLost() {
        assertThat(rows)
                .containsAll(
                        recording.items("ledger").stream().map(Upgraded::key).toList());
    }

    @Test
    @Tag("G1")
    void nothingThatWasSentIsSentAgain() {
        assertThat(recording.mails()).hasSizeGreaterThan(25);
        assertThat(mailsAtLast).isNotEmpty().doesNotContainAnyElementsOf(recording.mails());
    }

    @Test
    @Tag("G1")
    void theSameEventsMailNobody() {
        assertThat(Stream.of(mailsAtOnce, mailsAgain).flatMap(List::stream).collect(Collectors.toSet()))
                .isSubsetOf(Set.of(confirmation(17), confirmation(18), confirmation(19)));
    }

    @Test
    @Tag("C2")
    void whatIsShippedAndSwitchedOnTodaySaysNothingOfWhatHappenedBefore() {
        assertThat(automated).isEmpty();
        assertThat(automatedNewly).as("but of what happens now").isNotEmpty();
    }

    @Test
    @Tag("G1")
    void whatWaitedOrWasClaimedWhenTheSystemStoppedGoesOutOnce() {
        assertThat(mailsLater).contains(confirmation(17), confirmation(19)).doesNotHaveDuplicates();
    }

    @Test
    @Tag("G1")
    void whatWasPlannedGoesOutWhenItIsDueAndOnlyOnce() {
        assertThat(mailsAtLast)
                .contains("u-20@example.com: Bitte denken Sie an die Zahlung für Bestellung U-20")
                .doesNotHaveDuplicates();
    }

    /** It was planned when nobody asked by what right; nothing says that this buyer agreed, or could object. */
    @Test
    @Tag("G10")
    void aReviewIsNotAskedForWithoutABasisThoughItWasPlanned() {
        assertThat(recording.items("ledger").toString()).contains("REVIEW_REQUEST");
        assertThat(mailsAtLast).noneMatch(mail -> mail.contains("Wie war Ihre Bestellung"));
    }

    /** What came, went or is another: the keys of rows with their attributes, as they were and as they are. */
    private static Set<String> changed(
            Map<String, Map<String, AttributeValue>> before, Map<String, Map<String, AttributeValue>> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .flatMap(key -> changed(key, before.getOrDefault(key, Map.of()), after.getOrDefault(key, Map.of())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> changed(
            String key, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> "%s %s: %s -> %s".formatted(key, name, before.get(name), after.get(name)));
    }

    private static String confirmation(int number) {
        return "u-%1$d@example.com: Ihre Bestellung U-%1$d bei Hafenkontor".formatted(number);
    }

    private List<String> listed() {
        OperatorLedger operator =
                new OperatorLedger(upgraded.dynamo(), upgraded.system().output("LedgerTable"));
        return orderKeys().stream()
                .flatMap(key -> operator.messages(Subject.of(key)).stream())
                .map(UpgradeTest::row)
                .toList();
    }

    private static String row(Message message) {
        return "MESSAGE#" + message.id().id() + " " + message.key().text();
    }

    private Set<String> unread() {
        DynamoOrderStore store =
                DynamoOrderStore.readOnly(upgraded.dynamo(), upgraded.system().output("OrdersTable"));
        Set<String> missing = new HashSet<>();
        for (OrderKey key : orderKeys()) {
            if (store.find(key).isEmpty()
                    || store.head(key).isEmpty()
                    || store.view(key, Freshness.LATEST).isEmpty()) {
                missing.add(key.ref());
            }
        }
        return missing;
    }

    private List<OrderKey> orderKeys() {
        return recording.items("orders").stream()
                .filter(item -> text(item, "sk").equals("HEAD"))
                .map(item -> new OrderKey(
                        SHOP, text(item, "pk").substring(SHOP.value().length() + 1)))
                .toList();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    /** What people read, as the recording has it. */
    private static String text(String body) {
        return new Visitor.Page(URI.create(""), 200, Map.of(), body)
                .text()
                .strip()
                .replaceAll("http://localhost:[0-9]+", "http://localhost");
    }
}
