package io.buyerstatus.core.automation.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.document.AttachmentResult;
import io.buyerstatus.core.document.AttachmentSource;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.DefaultWay;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.message.sending.SweepDueMessages;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.message.type.ShopNotice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.template.TemplateStore;
import io.buyerstatus.core.testing.ClosedBox;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages that automations planned, to what leaves. */
class AutomatedMailTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Fact INVOICE =
            new Fact.InvoiceIssued(new Invoice(Invoice.Kind.INVOICE, "RE-1", SampleEvents.PLACED_AT, Optional.empty()));
    private static final Fact PROFORMA = new Fact.InvoiceIssued(
            new Invoice(Invoice.Kind.PROFORMA, "PF-1", SampleEvents.PLACED_AT, Optional.empty()));

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofHours(12)));
    private final FakeSecretBox box = new FakeSecretBox();
    private SecretBox opening = box;
    private final Map<TemplateId, Template> templates = new HashMap<>();
    private final List<Entry> onPage = new ArrayList<>();
    private List<Automation> automations = List.of();

    private InMemoryLedger ledger = new InMemoryLedger();
    private InMemoryOrders orders = new InMemoryOrders(ledger);
    private RecordingMailSender mails = new RecordingMailSender();
    private InMemorySettings settings = new InMemorySettings();

    @BeforeEach
    void aShop() {
        begin();
        template("plain", Set.of(), List.of());
        template(
                "sent-with-invoice",
                Set.of(new Need.Tracking(), new Need.OfInvoice(false)),
                List.of(new AttachmentRule.OfInvoice(false)));
        template("without-invoice", Set.of(new Need.Tracking()), List.of());
    }

    private void begin() {
        ledger = new InMemoryLedger();
        orders = new InMemoryOrders(ledger);
        mails = new RecordingMailSender();
        settings = new InMemorySettings();
        Connection connection = Connection.installed(WEB, SHOP, new ChannelId("web"), ConnectionKind.GENERIC, LONG_AGO);
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(),
                Map.of(WEB, connection),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    @DisplayName("C25: invoice, parcel and order in any order of arrival make exactly one mail, complete")
    @Test
    @Tag("BL-9")
    @Tag("BL-62")
    @Tag("G2")
    @Tag("C25")
    void exactlyOneCompleteMail() {
        automations = List.of(live(Map.of("when", "parcel_sent", "template", "sent-with-invoice")));
        List<OrderEvent> events = new ArrayList<>(List.of(
                event(0, placed()),
                event(30, new Fact.OrderPacked()),
                event(60, INVOICE),
                event(90, SampleEvents.sent("1", "00340434123456789012", List.of(), SampleEvents.PLACED_AT)),
                event(
                        95,
                        SampleEvents.tracked(
                                "1", "00340434123456789012", io.buyerstatus.core.tracking.ScanStatus.IN_TRANSIT))));
        Random random = new Random(11);
        for (int permutation = 0; permutation < 120; permutation++) {
            Collections.shuffle(events, random);
            begin();
            for (OrderEvent event : events) {
                intake().apply(event);
                dispatchAll();
                intake().apply(event);
                dispatchAll();
            }
            assertThat(ours()).as("%s", events).singleElement().satisfies(mail -> {
                assertThat(mail.attachments()).extracting(Attachment::fileName).containsExactly("RE-1.pdf");
                assertThat(mail.text()).contains("https://status.example.com/o/");
            });
        }
    }

    @DisplayName("C25: what is missing wakes the message in the transaction that brings it")
    @Test
    @Tag("G2")
    @Tag("C25")
    void whatIsMissingIsWaitedFor() {
        automations = List.of(live(Map.of("when", "parcel_sent", "template", "sent-with-invoice")));
        take(0, placed());
        take(10, SampleEvents.sent("1", "00340434123456789012", List.of(), SampleEvents.PLACED_AT));
        dispatchAll();
        assertThat(only().state()).isEqualTo(MessageState.WAITING);
        assertThat(only().reason()).isEqualTo("there is no invoice yet");

        intake().apply(event(20, INVOICE));

        assertThat(only().state()).isEqualTo(MessageState.PENDING);
        dispatchAll();
        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(only().trace().template()).isEqualTo("sent-with-invoice 3");
        assertThat(only().trace().digest()).hasSize(64);
    }

    @DisplayName("C27: two mails of one event, and each that a person sends again, bring their attachments")
    @Test
    @Tag("C27")
    @Tag("BL-5")
    void everyMailBringsItsAttachments() {
        automations = List.of(
                live("one", Map.of("when", "parcel_sent", "template", "sent-with-invoice")),
                live("two", Map.of("when", "parcel_sent", "template", "sent-with-invoice")));
        take(0, placed());
        take(10, INVOICE);
        take(20, SampleEvents.sent("1", "00340434123456789012", List.of(), SampleEvents.PLACED_AT));
        mails.answering(new SendResult.Refused("the address is refused"));
        dispatchAll();
        assertThat(ours()).hasSize(2);
        Message failed = automated().stream()
                .filter(message -> message.state() == MessageState.FAILED)
                .findFirst()
                .orElseThrow();
        assertThat(ledger.replace(failed.resentByHand(clock.instant()))).isTrue();
        dispatchAll();

        assertThat(ours()).hasSize(3).allSatisfy(mail -> assertThat(mail.attachments())
                .extracting(Attachment::fileName)
                .containsExactly("RE-1.pdf"));
        assertThat(automated()).allMatch(message -> message.state() == MessageState.SENT);
    }

    @DisplayName("What hangs on the order's being complete goes out then, to the address that it has then")
    @Test
    @Tag("BL-63")
    void aMarketplacesOwnAddressIsNotWrittenTo() {
        automations = List.of(live(Map.of("when", "order_complete", "template", "plain")));
        take(
                0,
                new Fact.OrderPlaced(
                        SampleEvents.PLACED_AT,
                        false,
                        SampleEvents.contents(
                                "4711",
                                Optional.of(new EmailAddress("relay@marketplace.example")),
                                "",
                                PaymentTerms.Method.PAYPAL)));
        dispatchAll();
        assertThat(automated()).isEmpty();

        take(
                10,
                new Fact.OrderChanged(SampleEvents.contents(
                        "4711", Optional.of(new EmailAddress("anna@example.com")), "", PaymentTerms.Method.PAYPAL)));
        take(20, new Fact.OrderFinalised());
        dispatchAll();
        assertThat(ours())
                .filteredOn(mail -> mail.subject().equals("Subject of plain"))
                .extracting(OutgoingMail::to)
                .containsExactly(new EmailAddress("anna@example.com"));
    }

    @DisplayName("C22: the ledger holds which version was sent and its digest, whatever the template says later")
    @Test
    @Tag("C22")
    void theLedgerHoldsWhatWasSent() {
        automations = List.of(live(Map.of("when", "order_placed", "template", "plain")));
        take(0, placed());
        dispatchAll();
        Message sent = only();
        assertThat(sent.trace().template()).isEqualTo("plain 3");
        OutgoingMail left = ours().getFirst();
        assertThat(sent.trace().digest())
                .isEqualTo(HexFormat.of().formatHex(Hashes.sha256(left.subject(), left.html(), left.text())));

        template("plain", Set.of(), List.of(new AttachmentRule.OfInvoice(false)));
        dispatchAll();
        assertThat(only()).isEqualTo(sent);
    }

    @DisplayName("C56: what is not necessary carries the way out, and does not go to whoever took it")
    @Test
    @Tag("C56")
    void whoStoppedNewsGetsOnlyWhatIsNecessary() {
        List<Automation> each = new ArrayList<>();
        for (MessageType.Necessity purpose : MessageType.Necessity.values()) {
            String id = purpose.name().toLowerCase(Locale.ROOT);
            templates.put(
                    new TemplateId(id),
                    new Template(
                            head(id, Set.of(), List.of(), Set.of("any"), purpose),
                            Map.of("any", new Template.Content(id, "body"))));
            each.add(live(id, Map.of("when", "order_placed", "template", id)));
        }
        automations = each;
        take(0, placed());
        dispatchAll();
        assertThat(ours())
                .filteredOn(mail -> mail.unsubscribe().isPresent())
                .extracting(OutgoingMail::subject)
                .containsExactlyInAnyOrder("Subject of update", "Subject of optional");

        begin();
        take(0, placed());
        Order order = orders.find(OrderKey.of(SHOP, WEB, "4711")).orElseThrow();
        orders.commit(
                OrderChange.of(order, order.withPreferences(order.preferences().quiet(true))));
        dispatchAll();
        assertThat(ours()).extracting(OutgoingMail::subject).containsExactly("Subject of necessary");
        assertThat(automated())
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.reason()).isEqualTo("stopped by the buyer"));
    }

    @DisplayName("B11: a marketplace's address gets nothing that asks a favour, and nothing at all without links")
    @Test
    @Tag("EB-2")
    void marketplacesRule() {
        automations = List.of(live(Map.of("when", "order_placed", "template", "favour")));
        templates.put(
                new TemplateId("favour"),
                new Template(
                        head("favour", Set.of(), List.of(), Set.of("any"), MessageType.Necessity.OPTIONAL),
                        Map.of("any", new Template.Content("favour", "body"))));
        take(0, SampleEvents.placed("4711", Optional.of(new EmailAddress("1a2b@members.ebay.de")), ""));
        dispatchAll();
        assertThat(ours()).isEmpty();
        assertThat(only().reason()).isEqualTo("eBay rule marketplace.marketing");
    }

    @DisplayName("C26: a proforma counts where the template says so, and the invoice that follows mails nobody again")
    @Test
    @Tag("BL-53")
    @Tag("C26")
    void proformas() {
        template("with-proforma", Set.of(new Need.OfInvoice(true)), List.of(new AttachmentRule.OfInvoice(true)));
        automations = List.of(live(Map.of("when", "parcel_sent", "template", "with-proforma")));
        take(0, placed());
        take(10, PROFORMA);
        take(20, SampleEvents.sent("1", "00340434123456789012", List.of(), SampleEvents.PLACED_AT));
        dispatchAll();
        assertThat(ours()).singleElement().satisfies(mail -> assertThat(mail.attachments())
                .extracting(Attachment::fileName)
                .containsExactly("PF-1.pdf"));

        take(30, INVOICE);
        dispatchAll();
        assertThat(ours()).hasSize(1);
    }

    @DisplayName("C25: after the longest wait the other template goes out, or the message is given up, once")
    @Test
    @Tag("G2")
    @Tag("C25")
    void waitingEnds() {
        automations = List.of(
                live(
                        "other",
                        Map.of(
                                "when",
                                "parcel_sent",
                                "template",
                                "sent-with-invoice",
                                "wait_at_most",
                                "6 hours",
                                "otherwise",
                                "without-invoice")),
                live(
                        "none",
                        Map.of("when", "parcel_sent", "template", "sent-with-invoice", "wait_at_most", "6 hours")));
        take(0, placed());
        take(10, SampleEvents.sent("1", "00340434123456789012", List.of(), SampleEvents.PLACED_AT));
        dispatchAll();
        assertThat(ours()).isEmpty();

        clock.advance(Duration.ofHours(7));
        new SweepDueMessages(ledger, clock).sweep(() -> false);
        dispatchAll();
        new SweepDueMessages(ledger, clock).sweep(() -> false);
        dispatchAll();

        assertThat(ours()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains("without-invoice"));
        assertThat(automated())
                .filteredOn(message -> message.state() == MessageState.FAILED)
                .singleElement()
                .satisfies(message -> assertThat(message.reason()).isEqualTo("gave up: there is no invoice yet"));
        assertThat(ledger.all())
                .filteredOn(message -> message.key().type().equals(BuiltInTypes.MESSAGE_GAVE_UP))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.role()).isEqualTo(RecipientRole.SELLER);
                    assertThat(ShopNotice.mailboxOrAutomation(told.key())).isEqualTo("none");
                    assertThat(told.trace().whenPlanned()).isEqualTo("there is no invoice yet");
                });
    }

    @DisplayName("C7: conditions are asked again when it is due, and both answers are kept")
    @Test
    @Tag("G3")
    @Tag("C7")
    void conditionsAreAskedAgain() {
        automations = List.of(live(
                Map.of("when", "order_placed", "template", "plain", "delay", "2 hours", "if", Map.of("paid", false))));
        take(0, placed());
        assertThat(only().state()).isEqualTo(MessageState.PLANNED);
        take(60, new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));

        clock.advance(Duration.ofHours(3));
        new SweepDueMessages(ledger, clock).sweep(() -> false);
        dispatchAll();

        assertThat(ours()).isEmpty();
        assertThat(only().state()).isEqualTo(MessageState.SKIPPED);
        assertThat(only().trace().whenPlanned()).isEqualTo("paid any of false: yes, false");
        assertThat(only().trace().whenDue()).isEqualTo("paid any of false: no, true");
    }

    @Test
    @Tag("BL-56")
    @Tag("C57")
    void eachKindIsReadWhereItSays() {
        automations = List.of(
                live("both", Map.of("when", "order_placed", "template", "plain", "kind", "page_and_mail")),
                live("page", Map.of("when", "order_placed", "template", "plain", "kind", "page_only")),
                live("mail", Map.of("when", "order_placed", "template", "plain", "kind", "mail_only")),
                live("notice", Map.of("when", "order_placed", "template", "plain", "kind", "page_and_notice")),
                live("staff", Map.of("when", "order_placed", "template", "plain", "kind", "internal")));
        take(0, placed());
        dispatchAll();

        assertThat(ours())
                .extracting(OutgoingMail::subject)
                .containsExactlyInAnyOrder("Subject of plain", "Subject of plain", "There is something to read");
        assertThat(onPage)
                .extracting(Entry::visibility)
                .containsExactlyInAnyOrder(
                        Entry.Visibility.BUYER_AND_SELLER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        Entry.Visibility.SELLER_ONLY);
        assertThat(automated()).allMatch(message -> message.state() == MessageState.SENT);
    }

    @DisplayName("C3: off is off, on again repeats nothing; a test sends nothing")
    @Test
    @Tag("C3")
    void statesAreObeyed() {
        Automation live = live(Map.of("when", "order_placed", "template", "plain"));
        automations = List.of(live);
        take(0, placed());
        automations = List.of(live.in(Automation.State.OFF, clock.instant()));
        dispatchAll();
        assertThat(only().reason()).isEqualTo("the automation ours is off");
        automations = List.of(live);
        intake().apply(event(0, placed()));
        dispatchAll();
        assertThat(ours()).isEmpty();

        begin();
        automations = List.of(live.in(Automation.State.TEST, clock.instant()));
        take(0, placed());
        dispatchAll();
        assertThat(ours()).isEmpty();
        assertThat(only().reason()).isEqualTo("being tested: it would have gone out");
    }

    @DisplayName("C15: a template that does not speak the buyer's language waits, and says so")
    @Test
    @Tag("C15")
    void noOtherLanguage() {
        templates.put(
                new TemplateId("plain"),
                new Template(
                        head("plain", Set.of(), List.of(), Set.of("fr")),
                        Map.of("fr", new Template.Content("Bonjour", "Bonjour"))));
        automations = List.of(live(Map.of("when", "order_placed", "template", "plain")));
        take(0, placed());
        dispatchAll();

        assertThat(only().reason()).isEqualTo("the template plain says nothing in de");
    }

    @Test
    void whatWasTakenBackIsNotSaid() {
        automations = List.of(live(Map.of("when", "order_packed", "template", "plain", "delay", "1 hour")));
        take(0, placed());
        take(10, new Fact.OrderPacked());
        take(20, new Fact.OrderCancelled(""));
        clock.advance(Duration.ofHours(2));
        new SweepDueMessages(ledger, clock).sweep(() -> false);
        dispatchAll();

        assertThat(only().reason()).isEqualTo("order cancelled");
    }

    private void template(String id, Set<Need> needs, List<AttachmentRule> rules) {
        templates.put(
                new TemplateId(id),
                new Template(head(id, needs, rules, Set.of("any")), Map.of("any", new Template.Content(id, "body"))));
    }

    private static TemplateHead head(String id, Set<Need> needs, List<AttachmentRule> rules, Set<String> languages) {
        return head(id, needs, rules, languages, MessageType.Necessity.UPDATE);
    }

    private static TemplateHead head(
            String id,
            Set<Need> needs,
            List<AttachmentRule> rules,
            Set<String> languages,
            MessageType.Necessity purpose) {
        return new TemplateHead(
                new TemplateId(id),
                id,
                DeliveryChannel.EMAIL,
                Template.Format.FRAMED,
                Optional.empty(),
                false,
                purpose,
                rules,
                languages,
                needs,
                3,
                new Author(Author.Via.YAML, "test"),
                LONG_AGO,
                Template.State.LIVE);
    }

    private static Automation live(Map<String, Object> plain) {
        return live("ours", plain);
    }

    private static Automation live(String id, Map<String, Object> plain) {
        Map<String, Object> all = new HashMap<>(plain);
        all.put("state", "live");
        return ((AutomationForm.Reading.Read) AutomationForm.read(new AutomationId(id), all))
                .automation()
                .activeFrom(Optional.of(LONG_AGO));
    }

    private static Fact placed() {
        return SampleEvents.placed("4711", Optional.of(new EmailAddress("anna@example.com")), "");
    }

    private static OrderEvent event(int minutes, Fact fact) {
        return SampleEvents.event(WEB, "4711", fact.type() + minutes, minutes, fact);
    }

    private void take(int minutes, Fact fact) {
        intake().apply(event(minutes, fact));
    }

    private ApplyOrderEvent intake() {
        return new ApplyOrderEvent(orders, orders, settings, shop -> automations, new LinkKeys(box), clock);
    }

    @Test
    @Tag("G1")
    void aKeyThatNobodyOpensAtTheMomentIsNoReasonToGiveUp() {
        automations = List.of(live(Map.of("when", "order_placed", "template", "plain")));
        intake().apply(event(0, placed()));
        opening = ClosedBox.of(box);
        assertThatThrownBy(this::dispatchAll).hasMessage(ClosedBox.CLOSED);
        assertThat(only().state()).isEqualTo(MessageState.PENDING);

        opening = box;
        dispatchAll();
        assertThat(ours()).hasSize(1);
    }

    private void dispatchAll() {
        DispatchMessage dispatch = new DispatchMessage(
                ledger,
                settings,
                new AutomationComposer(
                        shop -> automations,
                        new Templates(),
                        orders,
                        new TemplateWriter(
                                new OrderLinks(new LinkKeys(opening), "https://status.example.com"),
                                new Papers(),
                                new Words(),
                                new Notices()),
                        (message, shop, now) -> Draft.of(message, new Composition.Skip("not ours"))),
                new Breaker(new InMemoryReputation(), clock),
                new AutomationGuard(new InMemoryTallies()),
                new DefaultWay(mails, new RecordingSmsSender()),
                (order, entry) -> onPage.add(entry),
                clock);
        ledger.all().forEach(message -> dispatch.dispatch(message.id()));
    }

    private List<Message> automated() {
        return ledger.all().stream()
                .filter(message -> message.key().type() instanceof MessageType.Automation)
                .toList();
    }

    private Message only() {
        assertThat(automated()).hasSize(1);
        return automated().getFirst();
    }

    private List<OutgoingMail> ours() {
        return mails.mails();
    }

    private final class Templates implements TemplateStore {
        @Override
        public List<TemplateHead> heads(ShopId shop) {
            return templates.values().stream().map(Template::head).toList();
        }

        @Override
        public Optional<Template> find(ShopId shop, TemplateId id) {
            return Optional.ofNullable(templates.get(id));
        }
    }

    /** The invoice that there is, named by its number. */
    private static final class Papers implements AttachmentSource {
        @Override
        public AttachmentResult fetch(Bringing mail, AttachmentRule rule) {
            boolean proforma = rule instanceof AttachmentRule.OfInvoice(boolean counts) && counts;
            return mail.order()
                    .order()
                    .purchase()
                    .payableInvoice()
                    .filter(invoice -> proforma || invoice.kind() == Invoice.Kind.INVOICE)
                    .<AttachmentResult>map(invoice -> new AttachmentResult.Found(new Attachment(
                            invoice.number() + ".pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII))))
                    .orElseGet(() -> new AttachmentResult.NotYet("there is no invoice yet"));
        }
    }

    private static final class Notices implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            return new RenderedMail("There is something to read", "On the page", "<p>On the page</p>");
        }

        @Override
        public String sms(Material material) {
            return "There is something to read";
        }
    }

    private static final class Words implements TemplateRenderer {
        @Override
        public MessageRenderer.RenderedMail mail(Template template, TemplateOccasion occasion) {
            return new MessageRenderer.RenderedMail(
                    "Subject of " + template.id(), "See " + occasion.link(), "<p>See</p>");
        }

        @Override
        public String sms(Template template, TemplateOccasion occasion) {
            return "See " + occasion.link();
        }
    }
}
