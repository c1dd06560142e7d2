package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the staff have printed from an order. */
@Tag("BL-52")
final class PrintTest {
    private static final byte[] PDF = "%PDF-1.7 note".getBytes(StandardCharsets.US_ASCII);

    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemoryDocumentStore store = desk.papers;
    private final List<Runnable> printers = desk.printers;
    private final DemoStaff staff = desk.staff;
    private final SessionToken rita = staff.member("Rita", Role.READER);

    private APIGatewayV2HTTPResponse ask(String route, Map<String, String> place, String... form) {
        return desk.ask(rita, route, place, Map.of(), form);
    }

    private APIGatewayV2HTTPResponse print(String what) {
        return ask(
                "POST " + ConsoleUrls.PRINT_OUTS,
                Map.of("shop", "demo", "order", DemoShop.ORDER.key()),
                "form",
                rita.formToken(),
                "what",
                what);
    }

    private APIGatewayV2HTTPResponse get(OrderKey order, String document) {
        return ask(
                "GET " + ConsoleUrls.PRINT_OUT,
                Map.of("shop", order.shop().value(), "order", order.key(), "document", document));
    }

    private DocumentCopy asked() {
        return shop.orders.documents().copies().getLast();
    }

    private void printed() {
        DocumentCopy wanted = asked();
        if (wanted.state() == DocumentState.WANTED) {
            StoredDocument paper = new StoredDocument(DocumentType.PDF, PDF);
            store.put(DemoShop.SHOP, paper);
            DocumentCopy claimed = wanted.claimed(shop.clock.instant());
            shop.orders.documents().replace(claimed);
            shop.orders
                    .documents()
                    .confirm(
                            claimed.stored(paper.content(), "Rücksendeschein 10/042", shop.clock.instant()),
                            shop.clock.instant());
        }
    }

    @Test
    void whatIsAskedForIsSavedUnderItsTitleAsSoonAsItIsPrinted() {
        APIGatewayV2HTTPResponse led = print("return_slip");
        assertThat(led.getStatusCode()).isEqualTo(303);
        assertThat(asked().document().printOut()).contains(new PrintOut.Ours(PrintOut.Kind.RETURN_SLIP));
        String key = asked().key().key();
        assertThat(led.getHeaders()).containsEntry("location", ConsoleUrls.printOut(DemoShop.ORDER, key));

        printers.add(this::printed);
        APIGatewayV2HTTPResponse saved = get(DemoShop.ORDER, key);
        assertThat(saved.getHeaders())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-disposition", "attachment; filename=\"Rucksendeschein-10-042.pdf\"");
        assertThat(Base64.getDecoder().decode(saved.getBody())).isEqualTo(PDF);
    }

    @Test
    void eachAskingIsPrintedAnew() {
        print("order_card");
        print("order_card");
        assertThat(shop.orders.documents().copies()).hasSize(2);
    }

    @Test
    void whatTakesLongIsOnePressAwayAndWhatCannotBePrintedSaysSo() {
        print("template:gone");
        String key = asked().key().key();
        assertThat(get(DemoShop.ORDER, key).getBody()).contains("It is being printed", "Get it now");
        DocumentCopy claimed = asked().claimed(shop.clock.instant());
        shop.orders.documents().replace(claimed);
        shop.orders.documents().replace(claimed.refused("no template", shop.clock.instant()));
        assertThat(get(DemoShop.ORDER, key).getBody())
                .contains("It could not be printed")
                .doesNotContain("Get it now");
    }

    @Test
    void anotherShopsOrdersAndOtherDocumentsAreNotThere() {
        print("order_card");
        String key = asked().key().key();
        assertThat(print("poster").getStatusCode()).isEqualTo(404);
        assertThat(get(new OrderKey(DemoShop.SHOP, "0".repeat(26)), key).getStatusCode())
                .isEqualTo(404);
        assertThat(get(DemoShop.ORDER, "0".repeat(26)).getStatusCode()).isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSitePrintsNothing() {
        APIGatewayV2HTTPResponse strange = ask(
                "POST " + ConsoleUrls.PRINT_OUTS,
                Map.of("shop", "demo", "order", DemoShop.ORDER.key()),
                "form",
                "none",
                "what",
                "order_card");
        assertThat(strange.getStatusCode()).isNotEqualTo(303);
        assertThat(shop.orders.documents().copies()).isEmpty();
    }
}
