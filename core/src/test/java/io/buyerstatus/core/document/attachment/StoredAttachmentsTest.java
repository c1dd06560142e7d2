package io.buyerstatus.core.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.AttachmentResult;
import io.buyerstatus.core.document.AttachmentSource;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.copy.CopyDocument;
import io.buyerstatus.core.document.copy.HandOverDocument;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.picture.copy.PictureEncoder.Encoded;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemoryJobs;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.sample.Samples;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredAttachmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:15:30Z");
    private static final OrderKey KEY = new OrderKey(new ShopId("demo"), "0123456789abcdefghjkmnpqrs");
    private static final MessageId MESSAGE = new MessageId(new Subject.OfOrder(KEY), "0".repeat(26));
    private static final AttachmentRule INVOICE = new AttachmentRule.OfInvoice(false);
    private static final AttachmentRule PHOTO = new AttachmentRule.Photo();
    private static final AttachmentRule LABEL = new AttachmentRule.OfDocument(Document.Kind.RETURN_LABEL);

    private static final Fact ISSUED = invoice(Invoice.Kind.INVOICE, "RE/17");
    private static final Fact PACKED =
            new Fact.ParcelPhotographed("s1", "", URI.create("https://shop.example/packed.jpg"));
    private static final Fact ADDED = new Fact.DocumentAdded(new Document(
            "d1", Document.Kind.RETURN_LABEL, "Return label", URI.create("https://shop.example/label.xml")));
    private static final Fact SENT =
            new Fact.ShipmentSent("s1", "DHL", "", Optional.empty(), List.of(), NOW, Optional.empty());

    private final MutableClock clock = new MutableClock(NOW);
    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final StoredAttachments attachments = new StoredAttachments(orders.documents(), store, store, clock);
    private int events;

    private static Stream<List<Fact>> anyOrder() {
        return permutations(List.of(ISSUED, PACKED, ADDED, SENT));
    }

    private static <T> Stream<List<T>> permutations(List<T> all) {
        return all.isEmpty()
                ? Stream.of(List.of())
                : all.stream().flatMap(first -> {
                    List<T> rest = new ArrayList<>(all);
                    rest.remove(first);
                    return permutations(rest).map(others -> {
                        List<T> one = new ArrayList<>(others);
                        one.addFirst(first);
                        return one;
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("anyOrder")
    @Tag("C24")
    @Tag("BL-49")
    @Tag("BL-52")
    void inWhateverOrderTheDocumentsComeAllAreThereInTheEndAndNoPartOfThemBefore(List<Fact> facts) {
        for (Fact fact : facts) {
            assertThat(files()).isInstanceOf(AttachedFiles.Missing.class);
            hear(fact);
            if (!fact.equals(SENT)) {
                assertThat(files()).as("named, not fetched").isInstanceOf(AttachedFiles.Missing.class);
            }
            copyAll();
        }
        assertThat(files()).isInstanceOfSatisfying(AttachedFiles.Complete.class, complete -> {
            assertThat(complete.links()).isEmpty();
            assertThat(complete.files())
                    .extracting(Attachment::fileName)
                    .containsExactly("RE-17.pdf", "parcel.jpg", "Return label.xml");
            assertThat(complete.files().getFirst().bytes()).isEqualTo(pdf("RE/17"));
        });
    }

    @Test
    void whatWaitsReadsNoBytes() {
        hear(ISSUED);
        assertThat(fetch(INVOICE)).isEqualTo(new AttachmentResult.NotYet("RE/17 is being fetched"));
        assertThat(store.reads()).isZero();
    }

    @Test
    @Tag("C26")
    @Tag("BL-53")
    void aProformaCountsOnlyWhereTheRuleSaysSo() {
        hear(invoice(Invoice.Kind.PROFORMA, "PF-1"));
        copyAll();
        assertThat(fetch(INVOICE)).isEqualTo(new AttachmentResult.NotYet("there is no invoice yet"));
        AttachmentRule orProforma = new AttachmentRule.OfInvoice(true);
        assertThat(name(fetch(orProforma))).isEqualTo("PF-1.pdf");
        hear(ISSUED);
        copyAll();
        assertThat(name(fetch(orProforma))).as("the invoice, once there is one").isEqualTo("RE-17.pdf");
    }

    @Test
    @Tag("BL-54")
    void theInvoiceOfAnotherSystemIsAttachedAsThatSystemMadeIt() {
        hear(new Fact.InvoiceIssued(new Invoice(
                Invoice.Kind.INVOICE,
                "2026/4711",
                NOW,
                Optional.of(URI.create("https://accounts.example/2026-4711.pdf")))));
        copyAll();
        assertThat(fetch(INVOICE)).isInstanceOfSatisfying(AttachmentResult.Found.class, found -> assertThat(
                        found.attachment().bytes())
                .isEqualTo(pdf("2026-4711")));
    }

    @Test
    void aCorrectionIsNoInvoice() {
        hear(invoice(Invoice.Kind.CORRECTION, "KR-1"));
        copyAll();
        assertThat(fetch(new AttachmentRule.OfInvoice(true))).isInstanceOf(AttachmentResult.NotYet.class);
    }

    @Test
    @Tag("C29")
    void whatIsTooLargeIsNamedAndStaysALink() {
        hear(invoice(Invoice.Kind.INVOICE, "large"));
        copyAll();
        assertThat(fetch(INVOICE)).isEqualTo(new AttachmentResult.TooLarge("large"));
    }

    @Test
    @Tag("C29")
    void filesOfMoreThanTenMegabytesTogetherDoNotGoOutTogether() {
        byte[] bytes = new byte[4 * 1024 * 1024];
        AttachmentSource four = (mail, rule) ->
                new AttachmentResult.Found(new Attachment(rule.toString().substring(0, 5), "text/plain", bytes));
        assertThat(AttachedFiles.of(four, mail(), List.of(INVOICE, PHOTO, LABEL)))
                .isInstanceOfSatisfying(AttachedFiles.Complete.class, complete -> {
                    assertThat(complete.files()).hasSize(2);
                    assertThat(complete.links()).containsExactly("OfDoc");
                });
    }

    @Test
    void whatWasRefusedSaysWhy() {
        hear(invoice(Invoice.Kind.INVOICE, "login"));
        copyAll();
        assertThat(fetch(INVOICE))
                .isEqualTo(new AttachmentResult.Never("login was not taken: a web page (HTML), not a document"));
    }

    @Test
    void whatAnOlderReleaseTookInIsFetchedWhenItIsNeeded() {
        Order known = order().merge(facts(ISSUED));
        orders.commit(OrderChange.first(known));
        assertThat(orders.documents().copies()).isEmpty();
        assertThat(fetch(INVOICE)).isEqualTo(new AttachmentResult.NotYet("RE/17 is fetched now"));
        copyAll();
        assertThat(name(fetch(INVOICE))).isEqualTo("RE-17.pdf");
    }

    @Test
    void anImportAsksForNothing() {
        apply(event(ISSUED, true));
        assertThat(orders.documents().copies()).isEmpty();
    }

    @Test
    void theSameEventTwiceIsOneFetch() {
        hear(ISSUED);
        hear(ISSUED);
        assertThat(orders.documents().copies()).hasSize(1);
    }

    @Test
    @Tag("BL-50")
    void aFileOfTheShopGoesOutUnderTheNameThatTheRuleGivesIt() {
        AttachmentRule file = new AttachmentRule.OfFile("returns", "Return form.pdf");
        assertThat(fetch(file)).isEqualTo(new AttachmentResult.Never("the shop has no file returns"));
        StoredDocument form = new StoredDocument(DocumentType.PDF, pdf("form"));
        store.put(KEY.shop(), form);
        store.put(KEY.shop(), new ShopFile("returns", "r.pdf", form.content(), NOW));
        assertThat(name(fetch(file))).isEqualTo("Return form.pdf");
    }

    @Test
    @Tag("BL-52")
    void whatIsPrintedIsAskedForOnceAndGoesOutUnderItsTitle() {
        AttachmentRule note = new AttachmentRule.Printed(new PrintOut.Ours(PrintOut.Kind.DELIVERY_NOTE));
        assertThat(fetch(note)).isInstanceOf(AttachmentResult.NotYet.class);
        assertThat(fetch(note)).isInstanceOf(AttachmentResult.NotYet.class);
        DocumentCopy asked = orders.documents().copies().iterator().next();
        assertThat(asked.document().printOut()).contains(new PrintOut.Ours(PrintOut.Kind.DELIVERY_NOTE));
        DocumentCopy claimed = asked.claimed(NOW);
        assertThat(orders.documents().replace(claimed)).isTrue();
        StoredDocument printed = new StoredDocument(DocumentType.PDF, pdf("note"));
        store.put(KEY.shop(), printed);
        orders.documents().confirm(claimed.stored(printed.content(), "Lieferschein 1042", NOW), NOW);
        assertThat(name(fetch(note))).isEqualTo("Lieferschein 1042.pdf");
    }

    @Test
    void aPictureAloneMakesNoParcel() {
        hear(PACKED);
        assertThat(order().parcels().all()).isEmpty();
        hear(SENT);
        assertThat(order().parcels().all()).singleElement().satisfies(parcel -> assertThat(parcel.photo())
                .isPresent());
    }

    @Test
    void aPictureThatNamesTheNumberIsThatParcels() {
        hear(new Fact.ParcelPhotographed("", "0034 04", URI.create("https://shop.example/p.jpg")));
        hear(new Fact.ShipmentSent("s1", "DHL", "003404", Optional.empty(), List.of(), NOW, Optional.empty()));
        assertThat(order().parcels().all()).singleElement().satisfies(parcel -> assertThat(parcel.photo())
                .isPresent());
    }

    private static Fact invoice(Invoice.Kind kind, String number) {
        String path = number.replace('/', '-');
        return new Fact.InvoiceIssued(
                new Invoice(kind, number, NOW, Optional.of(URI.create("https://shop.example/" + path + ".pdf"))));
    }

    private void hear(Fact fact) {
        apply(event(fact, false));
    }

    private OrderEvent event(Fact fact, boolean imported) {
        return new OrderEvent(
                "e" + ++events,
                new ConnectionId("demo-web"),
                "4711",
                NOW.plusSeconds(events),
                imported,
                OrderEvent.Origin.SHOP,
                fact);
    }

    private void apply(OrderEvent event) {
        Optional<Order> before = orders.find(KEY);
        Order after = order().merge(OrderFacts.of(event, NOW));
        ProcessedEvent mark = new ProcessedEvent(event, NOW, ProcessedEvent.Effect.APPLIED, "");
        orders.commit(OrderChange.of(before, after).marked(mark));
    }

    private OrderFacts facts(Fact fact) {
        return OrderFacts.of(event(fact, false), NOW);
    }

    private void copyAll() {
        InMemoryJobs<DocumentKey, DocumentCopy> jobs = InMemoryJobs.ofDocuments();
        HandOverDocument desk = new HandOverDocument(orders.documents(), jobs, key -> {}, clock);
        CopyDocument copier = new CopyDocument(
                jobs,
                StoredAttachmentsTest::answer,
                upload -> Optional.empty(),
                (bytes, use) -> new Encoded.Done(
                        new StoredPicture(StoredPicture.Type.JPEG, new byte[] {(byte) bytes.length}), ""),
                store,
                clock);
        orders.documents().copies().stream()
                .filter(copy -> copy.state() == DocumentState.WANTED)
                .map(DocumentCopy::key)
                .forEach(key -> {
                    desk.next(key);
                    copier.copy(key);
                    desk.next(key);
                });
    }

    private static Fetched answer(URI original) {
        String path = original.getPath();
        return switch (path) {
            case "/login.pdf" -> new Fetched.Bytes("<html>".getBytes(StandardCharsets.UTF_8));
            case "/large.pdf" -> new Fetched.TooLarge("it is larger than 8 MiB");
            case "/label.xml" -> new Fetched.Bytes("<label/>".getBytes(StandardCharsets.UTF_8));
            default ->
                new Fetched.Bytes(pdf(path.replace("/", "").replace(".pdf", "").replace("RE-", "RE/")));
        };
    }

    private static byte[] pdf(String what) {
        return ("%PDF-1.7 " + what).getBytes(StandardCharsets.UTF_8);
    }

    private AttachedFiles files() {
        return AttachedFiles.of(attachments, mail(), List.of(INVOICE, PHOTO, LABEL));
    }

    private AttachmentResult fetch(AttachmentRule rule) {
        return attachments.fetch(mail(), rule);
    }

    private static String name(AttachmentResult result) {
        return result instanceof AttachmentResult.Found(Attachment file) ? file.fileName() : result.toString();
    }

    private Order order() {
        return orders.find(KEY).orElseGet(() -> Samples.unseen(KEY));
    }

    private AttachmentSource.Bringing mail() {
        return new AttachmentSource.Bringing(MESSAGE, view(), Optional.empty());
    }

    private OrderView view() {
        return OrderView.of(order(), List.of(), false);
    }
}
