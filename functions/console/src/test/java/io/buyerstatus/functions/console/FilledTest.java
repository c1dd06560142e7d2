package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A template, filled from an order of the shop. */
@Tag("C14")
final class FilledTest {
    private static final String ROUTE = "GET " + ConsoleUrls.TEMPLATE_FILLED;

    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final InMemoryTemplates templates = desk.templates;
    private final DemoStaff staff = desk.staff;
    private final SessionToken rita = staff.member("Rita", Role.READER);

    @BeforeEach
    void aTemplate() {
        save(1, Template.State.LIVE, "Thanks, [first_name|you]");
        save(2, Template.State.DRAFT, "Many thanks, [first_name|you], for [order_number]");
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
    }

    private void save(int version, Template.State state, String body) {
        templates.put(
                DemoShop.SHOP,
                new Template(
                        new TemplateHead(
                                new TemplateId("thanks"),
                                "Thanks",
                                DeliveryChannel.EMAIL,
                                Template.Format.FRAMED,
                                Optional.empty(),
                                false,
                                Necessity.UPDATE,
                                List.of(),
                                Set.of("any"),
                                Set.of(),
                                version,
                                new Author(Author.Via.CONSOLE, "Olivia"),
                                shop.clock.instant(),
                                state),
                        Map.of("any", new Template.Content("Thank you", body))));
    }

    private APIGatewayV2HTTPResponse ask(String shopId, String template, Map<String, String> query) {
        return desk.ask(rita, ROUTE, Map.of("shop", shopId, "template", template), query);
    }

    @Test
    void itsNewestVersionIsShownAsTheOrdersBuyerWouldReadItAndNothingIsPlanned() {
        int planned = shop.ledger.all().size();
        String page = ask("demo", "thanks", Map.of("number", DemoShop.NUMBER)).getBody();
        assertThat(page)
                .contains("Order " + DemoShop.NUMBER + " as it is now", "Many thanks, Erika, for " + DemoShop.NUMBER)
                .doesNotContain("/o/" + DemoShop.ORDER.ref(), "[first_name|you]");
        assertThat(ask("demo", "thanks", Map.of()).getBody())
                .as("the newest order")
                .contains(DemoShop.NUMBER);
        assertThat(shop.ledger.all()).hasSize(planned);
    }

    @Test
    @Tag("C48")
    @Tag("BL-7")
    void ofATextMessageItSaysHowLongItIsForTheNewestOrdersAndWhatIsLeftOut() {
        text(1, "x".repeat(150) + "[first_name]");
        assertThat(ask("demo", "today", Map.of()).getBody())
                .contains(
                        "155 characters (GSM-7), 1 part",
                        "Of your 1 newest orders",
                        "for the longest 1 (order " + DemoShop.NUMBER + ")")
                .doesNotContain("left out");

        text(2, "x".repeat(400) + "[first_name]");
        shop.set(SettingsLayer.EMPTY.with(MessageSettings.SMS_PARTS, 2));
        assertThat(ask("demo", "today", Map.of()).getBody())
                .contains("for the longest 3 (order " + DemoShop.NUMBER + ")", "more than 2 parts is left out");
    }

    private void text(int version, String body) {
        templates.put(
                DemoShop.SHOP,
                new Template(
                        new TemplateHead(
                                new TemplateId("today"),
                                "Comes today",
                                DeliveryChannel.SMS,
                                Template.Format.TEXT,
                                Optional.empty(),
                                false,
                                Necessity.UPDATE,
                                List.of(),
                                Set.of("any"),
                                Set.of(),
                                version,
                                new Author(Author.Via.CONSOLE, "Olivia"),
                                shop.clock.instant(),
                                Template.State.LIVE),
                        Map.of("any", new Template.Content("", body))));
    }

    @Test
    void anOrderThatIsNotThereIsSaidAndNobodySeesAnotherShops() {
        assertThat(ask("demo", "thanks", Map.of("number", "nothing-like-it")).getHeaders())
                .containsEntry("location", "/console/shops/demo/templates/thanks?problem=no_order");
        assertThat(ask("other", "thanks", Map.of()).getStatusCode()).isEqualTo(404);
        assertThat(ask("demo", "unheard-of", Map.of()).getStatusCode()).isEqualTo(404);
        assertThat(ask("demo", "No Id", Map.of()).getStatusCode()).isEqualTo(404);
    }
}
