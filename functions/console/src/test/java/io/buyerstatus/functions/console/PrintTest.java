package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
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
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemoryDesk;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.InMemoryMails;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.testing.InMemoryViews;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the staff have printed from an order. */
@Tag("BL-52")
final class PrintTest {
    private static final byte[] PDF = "%PDF-1.7 note".getBytes(StandardCharsets.US_ASCII);

    private final DemoShop shop = new DemoShop();
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final List<Runnable> printers = new ArrayList<>();
    private final InMemorySearch search = new InMemorySearch();
    private final DemoStaff staff = new DemoStaff(shop.clock);
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final ConsoleHandler handler = new ConsoleHandler(ConsoleWiring.of(
            new ConsoleWiring.People(staff.store(), staff.store()),
            new ConsoleWiring.Lists(search, shop.orders, shop.orders, new InMemoryViews()),
            new ConsoleWiring.Orders(
                    shop.orders,
                    new InMemoryDesk(shop.orders, shop.ledger),
                    shop.orders.tellings(),
                    new InMemoryWithdrawals(shop.orders, shop.ledger)),
            new ConsoleWiring.Inquiries(new InMemoryInquiries(shop.ledger), new InMemoryInquiries(shop.ledger)),
            new ConsoleWiring.Mails(new InMemoryMails(), new InMemoryMails(), shop.orders::remove),
            ToManyInMemory.of(shop),
            shop.settings,
            new ConsoleWiring.Automations(new InMemoryAutomations(), new InMemoryTallies(), new InMemoryTemplates()),
            new PrintRoute.Papers(shop.orders.documents(), store, () -> printers.forEach(Runnable::run)),
            DemoShop.BASE,
            new ConsoleWiring.Keys(shop.keys, staff.secrets()),
            shop.clock));

    private APIGatewayV2HTTPResponse ask(String route, Map<String, String> place, String... form) {
        APIGatewayV2HTTPEvent event =
                Requests.header(Requests.route(Triggers.http("console.orders"), route), "accept-language", "en");
        event.setPathParameters(place);
        event.setCookies(List.of("__Host-desk=" + rita.text()));
        return handler.handleRequest(form.length == 0 ? event : Requests.form(event, form), Contexts.none());
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
