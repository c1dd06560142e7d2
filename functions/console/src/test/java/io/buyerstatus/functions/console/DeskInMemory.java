package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemoryBulk;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk of the shop of the samples, with all that it stands on in memory. */
final class DeskInMemory {
    final DemoShop shop = new DemoShop();
    final DemoStaff staff = new DemoStaff(shop.clock);
    final InMemorySearch search = new InMemorySearch();
    final InMemoryInquiries inquiries = new InMemoryInquiries(shop.ledger);
    final InMemoryMails mails = new InMemoryMails();
    final InMemoryWithdrawals withdrawals = new InMemoryWithdrawals(shop.orders, shop.ledger);
    final InMemoryBulk bulk = new InMemoryBulk(shop.ledger, new BulkPace(14));
    final InMemoryAutomations automations = new InMemoryAutomations();
    final InMemoryTallies tallies = new InMemoryTallies();
    final InMemoryTemplates templates = new InMemoryTemplates();
    final InMemoryDocumentStore papers = new InMemoryDocumentStore();

    /** What happens while somebody waits for paper; nobody prints unless a test does. */
    final List<Runnable> printers = new ArrayList<>();

    final ConsoleHandler handler = new ConsoleHandler(ConsoleWiring.of(
            new ConsoleWiring.People(staff.store(), staff.store()),
            new ConsoleWiring.Lists(search, shop.orders, shop.orders, new InMemoryViews()),
            new ConsoleWiring.Orders(
                    shop.orders, new InMemoryDesk(shop.orders, shop.ledger), shop.orders.tellings(), withdrawals),
            new ConsoleWiring.Inquiries(inquiries, inquiries),
            new ConsoleWiring.Mails(mails, mails, shop.orders::remove),
            ToManyInMemory.of(shop, bulk, templates),
            shop.settings,
            new ConsoleWiring.Automations(automations, tallies, templates),
            new PrintRoute.Papers(shop.orders.documents(), papers, () -> printers.forEach(Runnable::run)),
            DemoShop.BASE,
            new ConsoleWiring.Keys(shop.keys, staff.secrets()),
            shop.clock));

    /** An order stands in the lists, as the stream's consumer does it. */
    void index(OrderKey order) {
        new IndexOrder(shop.orders, search, shop.orders).index(order);
    }

    /** One order more, of the same buyer. */
    void another(String number) {
        IngestResult taken = new ApplyOrderEvent(shop.orders, shop.orders, shop.settings, shop.keys, shop.clock)
                .apply(SampleEvents.event(
                        DemoShop.CONNECTION,
                        number,
                        "placed" + number,
                        0,
                        SampleEvents.placed(number, Optional.of(DemoShop.EMAIL), DemoShop.PHONE)));
        assertThat(taken).isInstanceOf(IngestResult.Applied.class);
        index(OrderKey.of(DemoShop.SHOP, DemoShop.CONNECTION, number));
    }

    /** What somebody is answered who reads English. */
    APIGatewayV2HTTPResponse ask(
            SessionToken who, String route, Map<String, String> path, Map<String, String> query, String... form) {
        APIGatewayV2HTTPEvent event =
                Requests.header(Requests.route(Triggers.http("console.orders"), route), "accept-language", "en");
        event.setPathParameters(path);
        event.setQueryStringParameters(query);
        event.setCookies(List.of("__Host-desk=" + who.text()));
        return handler.handleRequest(form.length == 0 ? event : Requests.form(event, form), Contexts.none());
    }
}
