package io.buyerstatus.functions.printouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.SweepDueDocuments;
import io.buyerstatus.core.document.print.MakePrintOut;
import io.buyerstatus.core.document.print.Press;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemoryFailureLog;
import io.buyerstatus.core.testing.InMemoryPictureStore;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.pages.template.TemplateMessages;
import io.buyerstatus.print.PdfPress;
import io.buyerstatus.print.PrintOutPages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queue's messages as SQS hands them over, read by Lambda's own serializer. */
@Tag("BL-52")
final class PrintOutsHandlerTest {
    private final DemoShop shop = new DemoShop();
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final InMemoryPictureStore pictures = new InMemoryPictureStore();
    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final InMemoryFailureLog failures = new InMemoryFailureLog();

    private PrintOutsHandler handler(Press press) {
        return new PrintOutsHandler(new PrintOutsWiring(
                new MakePrintOut(
                        shop.orders.documents(),
                        store,
                        new MakePrintOut.Sources(shop.orders, shop.settings, templates, pictures, DemoShop.BASE),
                        new PrintOutPages(new TemplateMessages()),
                        press,
                        shop.clock),
                new SqsBatch(failures, shop.clock)));
    }

    private DocumentKey wanted(PrintOut what) {
        OrderDocument document = OrderDocument.printed(what, Optional.empty(), "m1");
        shop.orders.documents().ask(DocumentCopy.wanted(DemoShop.ORDER, document, shop.clock.instant()));
        return DocumentKey.of(DemoShop.ORDER, document);
    }

    private List<String> print(Press press, DocumentKey key) {
        SQSEvent event = Triggers.sqs("print-outs.sqs");
        event.getRecords().getFirst().setBody(DemoShop.ORDER.ref() + "/" + key.key());
        return handler(press).handleRequest(event, Contexts.withTimeLeft(() -> 60_000)).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private DocumentCopy row(DocumentKey key) {
        return shop.orders.documents().find(key).orElseThrow();
    }

    private String bytes(DocumentKey key) {
        StoredDocument found =
                store.find(DemoShop.SHOP, row(key).content().orElseThrow()).orElseThrow();
        return new String(found.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsAskedForIsPrintedOnceAndWhatNamesNothingFailsAlone() {
        DocumentKey key = wanted(new PrintOut.Ours(PrintOut.Kind.DELIVERY_NOTE));
        String log = Logs.of(() -> assertThat(print(new PdfPress(), key)).hasSize(1));
        assertThat(row(key).state()).isEqualTo(DocumentState.STORED);
        assertThat(row(key).note()).contains(DemoShop.NUMBER);
        assertThat(bytes(key)).startsWith("%PDF-");
        assertThat(log).doesNotContain(DemoShop.PERSONAL);
        DocumentCopy before = row(key);
        print(page -> paper("x"), key);
        assertThat(row(key)).as("printed once").isEqualTo(before);
    }

    /** Where our copy of it is there: paper does not wait for a picture. */
    @Test
    void theShopsLogoIsPrintedOnceItIsCopied() {
        URI original = URI.create("https://shop.example/logo.png");
        shop.set(SettingsLayer.EMPTY.with(GeneralSettings.LOGO, original));
        AtomicReference<Optional<StoredPicture>> printed = new AtomicReference<>(Optional.empty());
        Press press = page -> {
            printed.set(page.logo());
            return paper("x");
        };
        print(press, wanted(new PrintOut.Ours(PrintOut.Kind.ORDER_CARD)));
        assertThat(printed.get()).isEmpty();
        StoredPicture logo = new StoredPicture(StoredPicture.Type.PNG, new byte[] {1});
        pictures.put(PictureKey.logo(DemoShop.SHOP, original), logo);
        pictures.put(
                PictureKey.logo(new ShopId("other"), original),
                new StoredPicture(StoredPicture.Type.PNG, new byte[] {2}));
        print(press, wanted(new PrintOut.Ours(PrintOut.Kind.RETURN_SLIP)));
        assertThat(printed.get()).contains(logo);
    }

    @Test
    void aTemplateOfTheShopIsPrintedAndOneThatIsNotLiveIsRefused() {
        DocumentKey none = wanted(new PrintOut.OfTemplate(new TemplateId("return-form")));
        print(new PdfPress(), none);
        assertThat(row(none).state()).isEqualTo(DocumentState.REFUSED);
        assertThat(row(none).note()).isEqualTo("the shop has no template return-form that is live");

        templates.put(DemoShop.SHOP, template());
        DocumentKey key = wanted(new PrintOut.OfTemplate(new TemplateId("form")));
        print(page -> paper(page.html()), key);
        assertThat(row(key).note()).isEqualTo("Return of " + DemoShop.NUMBER);
        assertThat(bytes(key))
                .contains("Erika", DemoShop.BASE + "/find/demo")
                .as("paper is read by whoever finds it")
                .doesNotContain(DemoShop.SECRET.value());
    }

    @Test
    void whatCannotBeLaidOutIsTriedAgainAndItsRowSaysWhy() {
        DocumentKey key = wanted(new PrintOut.Ours(PrintOut.Kind.ORDER_CARD));
        assertThat(print(
                        page -> {
                            throw new IllegalStateException("Erika");
                        },
                        key))
                .as("nothing for the queue to repeat")
                .hasSize(1);
        assertThat(row(key).state()).isEqualTo(DocumentState.WAITING);
        assertThat(row(key).note()).isEqualTo("it could not be printed: IllegalStateException");
        shop.clock.advance(Duration.ofMinutes(2));
        new SweepDueDocuments(shop.orders.documents(), shop.clock).sweep(() -> false);
        print(new PdfPress(), key);
        assertThat(row(key).state()).isEqualTo(DocumentState.STORED);
    }

    /** What would be so the next time too holds no mail up for days. */
    @Test
    void whatIsTooMuchForPaperIsRefusedAtOnce() {
        DocumentKey key = wanted(new PrintOut.Ours(PrintOut.Kind.ORDER_CARD));
        print(page -> new Press.Pressed.TooMuch("it has more than 500 pages"), key);
        assertThat(row(key).state()).isEqualTo(DocumentState.REFUSED);
        assertThat(row(key).note()).isEqualTo("it has more than 500 pages");
    }

    private static Press.Pressed paper(String words) {
        return new Press.Pressed.Paper(new StoredDocument(DocumentType.PDF, words.getBytes(StandardCharsets.UTF_8)));
    }

    private Template template() {
        return new Template(
                new TemplateHead(
                        new TemplateId("form"),
                        "Return form",
                        DeliveryChannel.EMAIL,
                        Template.Format.HTML,
                        Optional.empty(),
                        true,
                        Necessity.NECESSARY,
                        List.of(),
                        Set.of("any"),
                        Set.of(),
                        1,
                        new Author(Author.Via.CONSOLE, "Olivia"),
                        shop.clock.instant(),
                        Template.State.LIVE),
                Map.of("any", new Template.Content("Return of [order_number]", "<p>[first_name] [order_link]</p>")));
    }
}
