package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an automation sees of orders, and what becomes of one that is held. */
@Tag("BL-58")
final class TriedTest {
    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final InMemoryAutomations automations = desk.automations;
    private final InMemoryTallies tallies = desk.tallies;
    private final DemoStaff staff = desk.staff;
    private final SessionToken olivia = staff.member("Olivia", Role.OWNER);
    private final SessionToken anton = staff.member("Anton", Role.AGENT);

    private void automate(Map<String, Object> condition) {
        var read = (AutomationForm.Reading.Read) AutomationForm.read(
                new AutomationId("thanks"),
                Map.of("when", "order_placed", "template", "thanks", "state", "live", "if", condition));
        automations.put(
                DemoShop.SHOP,
                new StoredAutomation(read.automation(), 1, new Author(Author.Via.YAML, ""), shop.clock.instant()));
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
    }

    private APIGatewayV2HTTPResponse ask(
            SessionToken who, String route, String shopId, Map<String, String> query, String... form) {
        return desk.ask(who, route, Map.of("shop", shopId, "automation", "thanks"), query, form);
    }

    @Test
    void itsConditionIsAskedOfTheNewestOrdersAndOfOneThatIsSoughtAndNothingIsPlanned() {
        automate(Map.of("country", List.of("AT")));
        int planned = shop.ledger.all().size();
        String page = ask(anton, "GET " + ConsoleUrls.AUTOMATION_TRIED, "demo", Map.of())
                .getBody();
        assertThat(page)
                .contains(DemoShop.NUMBER, "its condition does not hold", "country", "DE")
                .doesNotContain("Erika");
        assertThat(ask(anton, "GET " + ConsoleUrls.AUTOMATION_TRIED, "demo", Map.of("number", "nothing-like-it"))
                        .getBody())
                .contains("No order was found");
        assertThat(shop.ledger.all()).hasSize(planned);
    }

    @Test
    void anOwnerReleasesOrDropsWhatIsHeldAndNothingElse() {
        automate(Map.of());
        String route = "POST " + ConsoleUrls.AUTOMATION_HOLD;
        String[] release = {"form", olivia.formToken(), "do", "release"};
        assertThat(ask(olivia, route, "demo", Map.of(), release).getHeaders())
                .containsEntry("location", "/console/shops/demo/automations?done=settled");
        assertThat(tallies.hold(DemoShop.SHOP, "thanks")).isEmpty();

        tallies.hold(
                DemoShop.SHOP,
                "thanks",
                new AutomationHold.Held(shop.clock.instant(), new Subject.OfOrder(DemoShop.ORDER)));
        assertThat(ask(anton, route, "demo", Map.of(), "form", anton.formToken(), "do", "drop")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(ask(olivia, route, "demo", Map.of(), "form", "forged", "do", "drop")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(ask(olivia, route, "demo", Map.of(), release).getHeaders())
                .containsEntry("location", "/console/shops/demo/automations?done=released");
        assertThat(tallies.hold(DemoShop.SHOP, "thanks")).contains(new AutomationHold.Released(shop.clock.instant()));
    }

    @Test
    void anotherShopsAutomationIsNotFound() {
        automate(Map.of());
        assertThat(ask(olivia, "GET " + ConsoleUrls.AUTOMATION_TRIED, "other", Map.of())
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(ask(
                                olivia,
                                "POST " + ConsoleUrls.AUTOMATION_HOLD,
                                "other",
                                Map.of(),
                                "form",
                                olivia.formToken(),
                                "do",
                                "drop")
                        .getStatusCode())
                .isEqualTo(404);
    }
}
