package io.buyerstatus.core.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What automations plan: once, whatever the order of events, and never backwards. */
@Tag("BL-58")
class PlanningTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = SampleEvents.PLACED_AT.plus(Duration.ofDays(1));

    private InMemoryLedger ledger = new InMemoryLedger();
    private ApplyOrderEvent intake = intake(List.of());

    /** An event of every occasion that events make; each is told at its own minute. */
    private static final Map<Occasion, Fact> FACTS = facts();

    private static Fact fact(Occasion occasion) {
        return Objects.requireNonNull(FACTS.get(occasion));
    }

    private static Map<Occasion, Fact> facts() {
        Map<Occasion, Fact> facts = new HashMap<>();
        facts.put(Occasion.ORDER_CONFIRMED, new Fact.OrderConfirmed());
        facts.put(Occasion.ORDER_PACKED, new Fact.OrderPacked());
        facts.put(Occasion.ORDER_PAID, new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
        facts.put(
                Occasion.ORDER_REFUNDED,
                new Fact.OrderRefunded("r|1", Optional.of(Money.of("5.00", "EUR")), "", false));
        facts.put(
                Occasion.INVOICE_ISSUED,
                new Fact.InvoiceIssued(
                        new Invoice(Invoice.Kind.INVOICE, "RE-1|2", SampleEvents.PLACED_AT, Optional.empty())));
        facts.put(
                Occasion.DOCUMENT_ADDED,
                new Fact.DocumentAdded(new Document(
                        "d1", Document.Kind.MANUAL, "Manual", URI.create("https://shop.example/manual.pdf"))));
        facts.put(Occasion.SELLER_WROTE, new Fact.OrderNoted("It is on its way.", true, "Max"));
        facts.put(Occasion.PARCEL_SENT, SampleEvents.sent("1", "00340434123456789012", List.of(), NOW));
        facts.put(Occasion.PARCEL_OUT_FOR_DELIVERY, scan(ScanStatus.OUT_FOR_DELIVERY));
        facts.put(Occasion.PARCEL_ATTEMPTED, scan(ScanStatus.DELIVERY_ATTEMPTED));
        facts.put(Occasion.PARCEL_PICKUP_READY, scan(ScanStatus.AVAILABLE_FOR_PICKUP));
        facts.put(Occasion.PARCEL_PROBLEM, scan(ScanStatus.EXCEPTION));
        facts.put(Occasion.PARCEL_DELIVERED, scan(ScanStatus.DELIVERED));
        return facts;
    }

    private static Fact scan(ScanStatus status) {
        return SampleEvents.tracked("1", "00340434123456789012", status);
    }

    @BeforeEach
    void aShop() {
        ledger = new InMemoryLedger();
    }

    @DisplayName("C1: two automations on one event for one buyer are two messages, however often it comes")
    @Test
    @Tag("G1")
    @Tag("C1")
    @Tag("BL-4")
    void eachAutomationSpeaksOnce() {
        intake = intake(List.of(live("one", "parcel_sent"), live("two", "parcel_sent")));
        take(0, placed());

        for (int again = 0; again < 100; again++) {
            take(60, fact(Occasion.PARCEL_SENT));
        }

        assertThat(automated()).hasSize(2).allMatch(message -> message.state() == MessageState.PENDING);
    }

    @DisplayName("C50: what an event led to says so")
    @Test
    @Tag("C50")
    void eachMessageSaysWhichEventLedToIt() {
        intake = intake(List.of(live("thanks", "order_placed")));
        take(0, placed());
        String cause = "event " + event(0, placed()).entryId();
        assertThat(automated()).extracting(message -> message.trace().cause()).containsExactly(cause);
    }

    @DisplayName("C25: events in any order plan the same messages, also where the order comes last")
    @Test
    @Tag("G1")
    @Tag("C25")
    void orderOfArrivalChangesNothing() {
        List<Automation> automations = FACTS.keySet().stream()
                .sorted()
                .filter(occasion -> !occasion.ofParcel() || occasion == Occasion.PARCEL_SENT)
                .map(occasion -> live(occasion.word(), occasion.word()))
                .toList();
        List<OrderEvent> events = new ArrayList<>();
        events.add(event(0, placed()));
        List<Occasion> told = automations.stream()
                .map(automation -> Occasion.named(automation.id().value()).orElseThrow())
                .toList();
        for (Occasion occasion : told) {
            events.add(event(59 + events.size(), fact(occasion)));
        }

        TreeSet<String> expected = null;
        Random random = new Random(7);
        for (int permutation = 0; permutation < 200; permutation++) {
            Collections.shuffle(events, random);
            ledger = new InMemoryLedger();
            intake = intake(automations);
            events.forEach(intake::apply);
            events.forEach(intake::apply);
            TreeSet<String> ids = new TreeSet<>(
                    automated().stream().map(message -> message.key().text()).toList());
            if (expected == null) {
                expected = ids;
            }
            assertThat(ids).as("permutation %s: %s", permutation, events).isEqualTo(expected);
            assertThat(automated()).hasSize(told.size());
        }
    }

    @DisplayName("C3: what happened before an automation was live is none of its business, on or off")
    @ParameterizedTest
    @EnumSource(
            value = Occasion.class,
            names = {
                "ORDER_PLACED",
                "ORDER_COMPLETE",
                "BUYER_WROTE",
                "ALL_SENT",
                "ALL_DELIVERED",
                "ORDER_CANCELLED",
                "PARCEL_RETURNED",
                "PAYMENT_FAILED"
            },
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("C3")
    void nothingReachesBack(Occasion occasion) {
        Automation late = live("late", occasion.word()).activeFrom(Optional.of(NOW));
        intake = intake(List.of(late));
        take(0, placed());
        take(60, fact(occasion));
        assertThat(automated()).isEmpty();

        intake = intake(List.of(late.in(Automation.State.OFF, NOW).in(Automation.State.LIVE, NOW)));
        take(61, fact(occasion));
        assertThat(automated()).isEmpty();
    }

    @DisplayName("C5: an import plans nothing, whatever automations say")
    @ParameterizedTest
    @EnumSource(Occasion.class)
    @Tag("C5")
    void importsAreSilent(Occasion occasion) {
        intake = intake(List.of(live("any", occasion.word())));
        imported(0, placed());
        Optional.ofNullable(FACTS.get(occasion)).ifPresent(fact -> imported(60, fact));
        assertThat(automated()).isEmpty();
    }

    private void imported(int minute, Fact fact) {
        OrderEvent told = event(minute, fact);
        intake.apply(new OrderEvent(
                told.id(), told.connection(), told.subject(), told.time(), true, told.origin(), told.fact()));
    }

    @DisplayName("C6: whoever changes hundreds of orders at once, each says what one alone would")
    @ParameterizedTest
    @EnumSource(OrderEvent.Origin.class)
    @Tag("C6")
    @Tag("BL-61")
    void bulkEditsFireLikeSingleOnes(OrderEvent.Origin origin) {
        intake = intake(List.of(live("sent", "parcel_sent")));
        for (int order = 0; order < 300; order++) {
            String number = "B-" + order;
            intake.apply(by(origin, SampleEvents.event(WEB, number, number + "-placed", 0, placed(number))));
            intake.apply(by(origin, SampleEvents.event(WEB, number, number + "-sent", 60, fact(Occasion.PARCEL_SENT))));
        }
        assertThat(automated()).hasSize(300).allMatch(message -> message.state() == MessageState.PENDING);
        assertThat(automated().stream().map(message -> message.id().subject()).distinct())
                .hasSize(300);
    }

    private static OrderEvent by(OrderEvent.Origin origin, OrderEvent told) {
        return new OrderEvent(
                told.id(), told.connection(), told.subject(), told.time(), told.imported(), origin, told.fact());
    }

    private static Fact placed(String number) {
        return SampleEvents.placed(number, Optional.of(new EmailAddress("anna@example.com")), "");
    }

    @DisplayName("C9: what a person cancelled stays cancelled, whatever comes again")
    @Test
    @Tag("C9")
    void cancelledStaysCancelled() {
        intake = intake(List.of(live("sent", "parcel_sent")));
        take(0, placed());
        take(60, fact(Occasion.PARCEL_SENT));
        Message planned = automated().getFirst();
        assertThat(Cancelling.possible(planned)).isTrue();
        ledger.replace(Cancelling.cancel(planned, NOW));

        take(60, fact(Occasion.PARCEL_SENT));
        take(120, fact(Occasion.PARCEL_SENT));
        assertThat(automated()).singleElement().matches(Cancelling::cancelled);

        Message restored = Cancelling.restore(automated().getFirst(), NOW);
        assertThat(restored.state()).isEqualTo(MessageState.PENDING);
    }

    @DisplayName("What was no longer so, and is so again, is said after all")
    @Test
    void whatIsSoAgainIsSaid() {
        intake = intake(List.of(live("cancelled", "order_cancelled")));
        take(0, placed());
        take(60, new Fact.OrderCancelled(""));
        take(90, new Fact.OrderReopened());
        ledger.replace(automated().getFirst().skipped(SkipRule.NO_LONGER + "so", NOW));

        take(120, new Fact.OrderCancelled(""));
        assertThat(automated()).singleElement().matches(message -> message.state() == MessageState.PENDING);
    }

    @DisplayName("C4: the 21st automation of one event is left out, and the ledger says so")
    @Test
    @Tag("C4")
    void oneEventHasItsLimit() {
        intake = intake(IntStream.rangeClosed(1, 25)
                .mapToObj(number -> live("a" + number, "order_placed"))
                .toList());
        take(0, placed());

        assertThat(automated()).hasSize(25);
        assertThat(automated())
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .hasSize(5)
                .allMatch(message -> message.reason().equals("too many automations for one event"));
    }

    @DisplayName("Each of many automations may write to many: what no transaction holds is written in parts")
    @Test
    @Tag("G8")
    void manyAutomationsThatWriteToManyAreWrittenInParts() {
        List<String> everybody = List.of("buyer", "seller", "a@example.com", "b@example.com", "c@example.com");
        intake = intake(IntStream.rangeClosed(1, 60)
                .mapToObj(number -> automation(
                        "a" + number,
                        Map.of("when", "order_placed", "template", "t", "state", "live", "to", everybody)))
                .toList());

        assertThat(intake.apply(event(0, placed()))).isEqualTo(new IngestResult.Applied());

        assertThat(automated()).hasSize(300);
        assertThat(automated())
                .filteredOn(message -> message.state() != MessageState.SKIPPED)
                .hasSize(20);
    }

    @DisplayName("What an event wakes and what it plans share the room of one transaction")
    @Test
    @Tag("G8")
    void whatIsWokenAndWhatIsPlannedShareTheRoom() {
        List<Automation> automations = new ArrayList<>(List.of(live("first", "order_placed")));
        IntStream.rangeClosed(1, 60)
                .mapToObj(number -> live("a" + number, "document_added"))
                .forEach(automations::add);
        intake = intake(automations);
        take(0, placed());
        for (int at = 0; at < 60; at++) {
            Message waiting = Message.plan(
                    automated().getFirst().id().subject(),
                    MessageKey.of(new MessageType.Automation("first"), "waits-" + at),
                    RecipientRole.BUYER,
                    DeliveryChannel.EMAIL,
                    NOW,
                    NOW);
            ledger.create(waiting);
            ledger.replace(waiting.waitingUntil(NOW.plus(Duration.ofMinutes(20)), "the invoice", NOW));
        }

        assertThat(intake.apply(event(60, fact(Occasion.DOCUMENT_ADDED)))).isEqualTo(new IngestResult.Applied());

        assertThat(automated()).hasSize(121);
        assertThat(automated())
                .filteredOn(message ->
                        message.key().occurrence().startsWith("waits-") && message.state() == MessageState.PENDING)
                .hasSize(40);
    }

    @DisplayName("C51: five messages of one automation about one order in a day, and no more")
    @Test
    @Tag("C51")
    void oneAutomationHasItsLimit() {
        intake = intake(List.of(live("notes", "seller_wrote")));
        take(0, placed());
        for (int note = 0; note < 8; note++) {
            take(60 + note, new Fact.OrderNoted("Note " + note, true, "Max"));
        }

        assertThat(automated()).hasSize(8);
        assertThat(automated())
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .hasSize(3);
    }

    @DisplayName("C7: a condition that does not hold leaves a row that says what it saw")
    @Test
    @Tag("BL-58")
    @Tag("C7")
    void conditionsSayWhatTheySaw() {
        Automation abroad = automation(
                "abroad",
                Map.of(
                        "when", "order_placed",
                        "template", "abroad",
                        "state", "live",
                        "if",
                                Map.of(
                                        "country",
                                        Map.of("none_of", List.of("DE", "AT")),
                                        "total",
                                        Map.of("at_least", 50))));
        intake = intake(List.of(abroad));
        take(0, placed());

        Message message = automated().getFirst();
        assertThat(message.state()).isEqualTo(MessageState.SKIPPED);
        assertThat(message.reason()).isEqualTo("its condition does not hold");
        assertThat(message.trace().whenPlanned())
                .contains("country none of DE, AT: no, DE")
                .contains("total at least 50: yes, 64.90");
    }

    @Test
    @Tag("BL-59")
    void everybodyNamedGetsAMessageOfTheirOwn() {
        intake = intake(List.of(automation(
                "copies",
                Map.of(
                        "when", "order_placed",
                        "template", "copy",
                        "state", "live",
                        "to", List.of("buyer", "depot@example.com", "books@example.com")))));
        take(0, placed());

        assertThat(automated())
                .extracting(Message::role)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @DisplayName("Days after delivery are planned when it is delivered; what stays put is planned when it gets there")
    @Test
    @Tag("C8")
    void timeTriggersArePlannedBeforehand() {
        intake = intake(List.of(
                live("thanks", "3 days after delivered"),
                automation(
                        "stuck",
                        Map.of(
                                "when", "still packed",
                                "for", "2 days",
                                "template", "stuck",
                                "state", "live"))));
        take(0, placed());
        take(30, new Fact.OrderPacked());
        take(60, fact(Occasion.PARCEL_SENT));
        take(120, scan(ScanStatus.DELIVERED));

        assertThat(automated())
                .extracting(message -> message.key().type().name(), Message::state, message -> message.schedule()
                        .wantedAt())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "AUTOMATION:stuck",
                                MessageState.PLANNED,
                                SampleEvents.PLACED_AT
                                        .plus(Duration.ofMinutes(30))
                                        .plus(Duration.ofDays(2))),
                        org.assertj.core.groups.Tuple.tuple(
                                "AUTOMATION:thanks",
                                MessageState.PLANNED,
                                SampleEvents.PLACED_AT
                                        .plus(Duration.ofMinutes(120))
                                        .plus(Duration.ofDays(3))));
    }

    private static Fact placed() {
        return SampleEvents.placed("4711", Optional.of(new EmailAddress("anna@example.com")), "");
    }

    private static Automation live(String id, String when) {
        return automation(id, Map.of("when", when, "template", id.replace(' ', '-'), "state", "live"));
    }

    private static Automation automation(String id, Map<String, Object> plain) {
        AutomationForm.Reading reading = AutomationForm.read(new AutomationId(id), plain);
        assertThat(reading).isInstanceOf(AutomationForm.Reading.Read.class);
        return ((AutomationForm.Reading.Read) reading).automation().activeFrom(Optional.of(LONG_AGO));
    }

    private ApplyOrderEvent intake(List<Automation> automations) {
        FakeSecretBox box = new FakeSecretBox();
        InMemorySettings settings = new InMemorySettings();
        Connection connection = Connection.installed(WEB, SHOP, new ChannelId("web"), ConnectionKind.GENERIC, LONG_AGO);
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(),
                Map.of(WEB, connection),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        InMemoryOrders orders = new InMemoryOrders(ledger);
        return new ApplyOrderEvent(
                orders, orders, settings, shop -> automations, new LinkKeys(box), new MutableClock(NOW));
    }

    private void take(int minutes, Fact fact) {
        intake.apply(event(minutes, fact));
    }

    private static OrderEvent event(int minutes, Fact fact) {
        return SampleEvents.event(WEB, "4711", fact.type() + minutes, minutes, fact);
    }

    private List<Message> automated() {
        return ledger.all().stream()
                .filter(message -> message.key().type() instanceof MessageType.Automation)
                .toList();
    }
}
