package io.buyerstatus.functions.buyermessages;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a field: taken, or refused with its reason; never "not available". */
final class EveryFieldTest {
    private static final LinkSecret BROWSER = new LinkSecret("Another0ne-OnlyItsLength-11");

    /** What is answered to a form by an order that nobody wrote to before. */
    private static List<String> unanswered(String route, String... form) {
        return HostileFields.unanswered(List.of(form), Set.of(), fields -> {
            DemoShop shop = new DemoShop();
            shop.change(order -> order.withAccess(order.access()
                    .verified(
                            new VerifiedBrowser(
                                    SecretHash.of(BROWSER),
                                    Proof.CODE,
                                    shop.clock.instant().plus(Duration.ofDays(20))),
                            Optional.empty(),
                            shop.clock.instant())));
            APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("buyer-messages.message"), "POST " + route);
            event.setCookies(List.of("__Host-v-" + DemoShop.ORDER.key().substring(0, 12) + "=" + BROWSER.value()));
            return Doors.over(shop, shop.orders, AutomationStore.NONE)
                    .handleRequest(
                            Requests.form(Requests.path(event, "shop", DemoShop.SHOP.value()), fields),
                            Contexts.none());
        });
    }

    @Test
    @Tag("DR-24")
    void ofAMessage() {
        assertThat(unanswered(
                        BuyerUrls.MESSAGES, "text", "Please ring twice", "about", "damaged", "after", "2026-11-18"))
                .isEmpty();
    }

    @Test
    @Tag("DR-26")
    void ofAnAddress() {
        assertThat(unanswered(
                        BuyerUrls.ADDRESS,
                        "showing",
                        "0",
                        "name",
                        "Erika Beispiel",
                        "company",
                        "Beispiel GmbH",
                        "street",
                        "Werkhof 4",
                        "street2",
                        "Hinterhaus",
                        "postcode",
                        "50933",
                        "city",
                        "Köln",
                        "region",
                        "NRW",
                        "country",
                        "DE"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BuyerUrls.WITHDRAWAL, BuyerUrls.CONFIRM_WITHDRAWAL})
    @Tag("G5")
    void ofAWithdrawalByLink(String route) {
        assertThat(unanswered(
                        route,
                        "form",
                        "f1",
                        "name",
                        "Erika Beispiel",
                        "email",
                        "erika@example.com",
                        "piece-1",
                        "1",
                        "piece-2",
                        "2"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BuyerUrls.WITHDRAW, BuyerUrls.CONFIRM_WITHDRAW})
    @Tag("G5")
    void ofAWithdrawalByNumber(String route) {
        assertThat(unanswered(
                        route,
                        "name",
                        "Erika Beispiel",
                        "number",
                        DemoShop.NUMBER,
                        "email",
                        "erika@example.com",
                        "what",
                        "The blue cup"))
                .isEmpty();
    }
}
