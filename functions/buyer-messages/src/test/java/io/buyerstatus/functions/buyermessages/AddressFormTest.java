package io.buyerstatus.functions.buyermessages;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form by which a buyer asks for another delivery address. */
@Tag("DR-26")
final class AddressFormTest {
    private static final LinkSecret BROWSER = new LinkSecret("Another0ne-OnlyItsLength-11");

    private final DemoShop shop = new DemoShop();
    private final BuyerMessagesHandler handler = Doors.over(shop, shop.orders, AutomationStore.NONE);

    private void known(Proof proof) {
        shop.change(order -> order.withAccess(order.access()
                .verified(
                        new VerifiedBrowser(
                                SecretHash.of(BROWSER),
                                proof,
                                shop.clock.instant().plus(Duration.ofDays(20))),
                        Optional.empty(),
                        shop.clock.instant())));
    }

    private APIGatewayV2HTTPResponse ask(String method, String... form) {
        APIGatewayV2HTTPEvent event =
                Requests.route(Triggers.http("buyer-messages.message"), method + " " + BuyerUrls.ADDRESS);
        event.setCookies(List.of("__Host-v-" + DemoShop.ORDER.key().substring(0, 12) + "=" + BROWSER.value()));
        return handler.handleRequest(method.equals("GET") ? event : Requests.form(event, form), Contexts.none());
    }

    private APIGatewayV2HTTPResponse wish(String... other) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "showing",
                "0",
                "name",
                "Erika Beispiel",
                "street",
                "Werkhof 4",
                "postcode",
                "50933",
                "city",
                "Köln",
                "country",
                "DE"));
        for (int at = 0; at < other.length; at += 2) {
            fields.put(other[at], other[at + 1]);
        }
        return ask(
                "POST",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private Optional<AddressChange> open() {
        return shop.order().addresses().open();
    }

    @Test
    void whoDidNotProveByCodeIsLedThere() {
        for (Optional<Proof> proof : List.of(Optional.<Proof>empty(), Optional.of(Proof.POSTCODE))) {
            proof.ifPresent(this::known);
            assertThat(ask("GET").getHeaders()).containsEntry("location", DemoShop.PATH + "/verify");
            assertThat(wish().getHeaders()).containsEntry("location", DemoShop.PATH + "/verify");
        }
        assertThat(shop.order().addresses().all()).isEmpty();
    }

    @Test
    void theFormHoldsThePresentAddressAndSaysThatTheShopDecides() {
        known(Proof.CODE);
        APIGatewayV2HTTPResponse page = ask("GET");

        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("value=\"Lindenweg 7\"", "value=\"50667\"", "<option value=\"DE\" selected>")
                .contains("Wir entscheiden, ob das noch möglich ist");
    }

    @Test
    void theWishIsStoredOnceAndTheSellerIsToldOnce() {
        known(Proof.CODE);
        APIGatewayV2HTTPResponse answer = wish();

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH + "?address_wanted=1#address");
        assertThat(wish().getStatusCode()).isEqualTo(303);
        assertThat(shop.order().addresses().all()).hasSize(1);
        assertThat(open().map(change -> change.wanted().street())).contains("Werkhof 4");
        assertThat(shop.messages(BuiltInTypes.ADDRESS_WANTED)).hasSize(1);
        // Nothing moves before the shop decides.
        assertThat(shop.order().deliveryAddress().map(address -> address.street()))
                .contains("Lindenweg 7");
        assertThat(ask("GET").getBody()).contains("Anfrage zurücknehmen", "Lindenweg 7");
    }

    @Test
    void aShopThatIsNotToldOfMessagesIsNotToldOfWishes() {
        shop.set(SettingsLayer.EMPTY.with(MessageSettings.NOTIFY_SELLER, false));
        known(Proof.CODE);
        wish();
        assertThat(open()).isPresent();
        assertThat(shop.messages(BuiltInTypes.ADDRESS_WANTED)).isEmpty();
    }

    @Test
    void itCanBeTakenBack() {
        known(Proof.CODE);
        wish();
        assertThat(ask("POST", "do", "take_back").getHeaders())
                .containsEntry("location", DemoShop.PATH + "?address_taken_back=1#address");
        assertThat(open()).isEmpty();
        assertThat(shop.order().addresses().all().getLast().decision()).isInstanceOf(AddressDecision.TakenBack.class);
    }

    @Test
    void whatCannotBeDeliveredToIsShownAgainWithItsReason() {
        known(Proof.CODE);
        APIGatewayV2HTTPResponse answer = wish("postcode", "5093", "street", "Werkhof <4>");

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("role=\"alert\"", "10115", "value=\"Werkhof &lt;4&gt;\"", "aria-invalid=\"true\"");
        assertThat(shop.order().addresses().all()).isEmpty();
    }

    @Test
    void whereItGoesAlreadyIsNoWish() {
        known(Proof.CODE);
        assertThat(wish("street", "lindenweg 7", "postcode", "50 667").getStatusCode())
                .isEqualTo(422);
        assertThat(shop.order().addresses().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"packed", "cancelled", "off"})
    void aRuleThatRefusesIsTold(String what) {
        known(Proof.CODE);
        switch (what) {
            case "packed" -> shop.happens(new Fact.OrderPacked());
            case "cancelled" -> shop.happens(new Fact.OrderCancelled(""));
            default -> shop.set(SettingsLayer.EMPTY.with(MessageSettings.ADDRESS_CHANGES, false));
        }
        APIGatewayV2HTTPResponse answer = wish();

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("role=\"alert\"").doesNotContain("name=\"street\"");
        assertThat(shop.order().addresses().all()).isEmpty();
        assertThat(ask("GET").getBody()).contains("role=\"alert\"").doesNotContain("name=\"street\"");
    }

    @Test
    void afterTenTheConversationIsTheBetterPlace() {
        known(Proof.CODE);
        for (int at = 0; at < 10; at++) {
            assertThat(wish("street", "Werkhof " + at).getStatusCode()).isEqualTo(303);
        }
        assertThat(wish("street", "Werkhof 99").getStatusCode()).isEqualTo(422);
        assertThat(shop.order().addresses().all()).hasSize(10);
    }

    @Test
    void anOrderThatIsPackedAtThatMomentTakesNothing() {
        known(Proof.CODE);
        shop.orders.beforeNextCommit(() -> shop.happens(new Fact.OrderPacked()));
        assertThat(wish().getStatusCode()).isEqualTo(422);
        assertThat(shop.order().addresses().all()).isEmpty();
    }
}
