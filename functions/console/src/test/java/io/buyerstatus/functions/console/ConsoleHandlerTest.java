package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemoryDesk;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.InMemoryMails;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.testing.InMemoryViews;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's lists, as the gateway asks for them. */
@Tag("BL-26")
final class ConsoleHandlerTest {
    private final DemoShop shop = new DemoShop();
    private final InMemoryStaff staff = new InMemoryStaff();
    private final InMemorySearch search = new InMemorySearch();
    private final SessionToken rita = reader();

    private SessionToken reader() {
        Instant now = shop.clock.instant();
        Identity identity =
                new Identity(PersonId.of("issuer", "rita"), new EmailAddress("rita@shop.example"), "Rita", now);
        StaffMember member = new StaffMember(identity.person(), identity.email(), "Rita", Role.READER, now);
        staff.replace(Staff.none(DemoShop.SHOP), new Staff(DemoShop.SHOP, 1, List.of(member), List.of()));
        SessionToken token = new SessionToken(identity.person(), new CountedSecrets().fresh());
        staff.open(Session.begun(token, identity, now));
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
        return token;
    }

    private APIGatewayV2HTTPResponse get(SessionReader sessions, String shopId, Map<String, String> query) {
        APIGatewayV2HTTPEvent event = Requests.path(Triggers.http("console.orders"), "shop", shopId);
        event.setCookies(List.of("__Host-desk=" + rita.text()));
        event.setQueryStringParameters(query);
        ConsoleWiring.Lists orders = new ConsoleWiring.Lists(search, shop.orders, shop.orders, new InMemoryViews());
        return handler(sessions, orders).handleRequest(event, Contexts.none());
    }

    private ConsoleHandler handler(SessionReader sessions, ConsoleWiring.Lists orders) {
        return new ConsoleHandler(ConsoleWiring.of(
                new ConsoleWiring.People(sessions, staff),
                orders,
                new ConsoleWiring.Orders(
                        shop.orders,
                        new InMemoryDesk(shop.orders, shop.ledger),
                        shop.orders.tellings(),
                        new InMemoryWithdrawals(shop.orders, shop.ledger)),
                new ConsoleWiring.Inquiries(new InMemoryInquiries(shop.ledger), new InMemoryInquiries(shop.ledger)),
                new ConsoleWiring.Mails(new InMemoryMails(), new InMemoryMails(), shop.orders::remove),
                ToManyInMemory.of(shop),
                shop.settings,
                new ConsoleWiring.Automations(
                        new InMemoryAutomations(), new InMemoryTallies(), new InMemoryTemplates()),
                PapersInMemory.of(shop),
                DemoShop.BASE,
                new ConsoleWiring.Keys(shop.keys, new CountedSecrets()),
                shop.clock));
    }

    @Test
    void aReaderSeesTheOrdersOfTheShop() {
        APIGatewayV2HTTPResponse page = get(staff, "demo", Map.of());

        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody()).contains(DemoShop.NUMBER, "Erika Beispiel").doesNotContain("<script", "style=");
        assertThat(page.getHeaders()).containsEntry("cache-control", "no-store");
    }

    @Test
    void theShopGoesByItsNameInTheBarAndTheTitleAndByItsIdWhereItHasNone() {
        shop.set(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Nordlicht <Keramik>"));
        int before = shop.settings.reads();
        assertThat(get(staff, "demo", Map.of()).getBody())
                .contains("<bdi>Nordlicht &lt;Keramik&gt;</bdi>", " · Nordlicht &lt;Keramik&gt; · Buyer Status</title>")
                .doesNotContain("<bdi>demo</bdi>");
        assertThat(shop.settings.reads() - before)
                .as("reads, of which a minute's cache makes one")
                .isEqualTo(2);

        shop.set(SettingsLayer.EMPTY);
        assertThat(get(staff, "demo", Map.of()).getBody()).contains("<bdi>demo</bdi>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10042", "erika@example.com", "beispiel er", "+49 151 23456789"})
    void oneBoxFindsAnOrderByWhateverPeopleHaveOfIt(String typed) {
        assertThat(get(staff, "demo", Map.of("q", typed)).getBody()).contains("Erika Beispiel");
    }

    @Test
    void whatIsNotFoundIsSaidAndRepeatedSafely() {
        assertThat(get(staff, "demo", Map.of("q", "<b>nobody</b>")).getBody())
                .contains("&lt;b&gt;nobody&lt;/b&gt;")
                .doesNotContain("<b>nobody", "Erika");
    }

    @Test
    void anAddressThatSaysNonsenseIsTheListItself() {
        Map<String, String> nonsense =
                Map.of("progress", "flying", "money", "x", "channel", "A B", "waiting", "yes", "after", "other#x");

        assertThat(get(staff, "demo", nonsense).getBody()).contains("Erika Beispiel");
        assertThat(get(staff, "demo", Map.of("progress", "returned")).getBody()).doesNotContain("Erika Beispiel");
    }

    @Test
    void anotherShopIsNotFoundAndNobodyIsLedToTheSignInAndBack() {
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
        staff.replace(Staff.none(new ShopId("other")), new Staff(new ShopId("other"), 1, List.of(), List.of()));
        assertThat(get(staff, "other", Map.of()).getStatusCode()).isEqualTo(404);
        assertThat(get(staff, "other", Map.of()).getBody())
                .isEqualTo(get(staff, "unheard-of", Map.of()).getBody());

        staff.closeAll(rita.person());
        APIGatewayV2HTTPResponse away = get(staff, "demo", Map.of("progress", "sent"));
        assertThat(away.getStatusCode()).isEqualTo(303);
        assertThat(away.getHeaders())
                .containsEntry("location", "/console/sign-in?to=%2Fconsole%2Fshops%2Fdemo%2Forders%3Fprogress%3Dsent");
    }

    @Test
    void aStoreThatIsDownIsSaidAndTheLogNamesNobody() {
        String log = Logs.of(() -> assertThat(
                        get(Broken.port(SessionReader.class), "demo", Map.of()).getStatusCode())
                .isEqualTo(503));

        assertThat(log).contains("could not be served").doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    void anythingElseIsNotFound() {
        assertThat(handler(staff, new ConsoleWiring.Lists(search, shop.orders, shop.orders, new InMemoryViews()))
                        .handleRequest(
                                Requests.route(Triggers.http("console.orders"), "POST /console/shops/{shop}/orders"),
                                Contexts.none())
                        .getStatusCode())
                .isEqualTo(404);
    }
}
