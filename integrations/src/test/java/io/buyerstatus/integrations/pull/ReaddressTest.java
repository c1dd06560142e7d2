package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.ShopSystems;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shop systems are told that an order goes to another address, and what they show afterwards is read as any fetched order. */
@Tag("DR-26")
final class ReaddressTest {
    private static final Address WANTED = new Address(
            "Erika Maria Beispiel", "Werk GmbH", "Werkhof 4", "", "50933", "Köln", "", new Country("DE"), "+49 221 1");
    private static final ShopCredentials WOO =
            new ShopCredentials(ShopAddress.parse("https://shop.example"), WooServer.LOGIN, WooServer.SECRET);
    private static final ShopCredentials SHOPIFY = new ShopCredentials(
            ShopAddress.parse("https://nordlicht.myshopify.com"), ShopifyServer.CLIENT, ShopifyServer.SECRET);

    private static Optional<Address> shown(ShopAnswer<PulledOrder> answer) {
        assertThat(answer).isInstanceOf(ShopAnswer.Given.class);
        return ((ShopAnswer.Given<PulledOrder>) answer)
                .value().events().stream()
                        .map(OrderEvent::fact)
                        .flatMap(fact -> switch (fact) {
                            case Fact.OrderPlaced placed -> placed.contents().deliveryAddress().stream();
                            case Fact.OrderChanged changed -> changed.contents().deliveryAddress().stream();
                            default -> Optional.<Address>empty().stream();
                        })
                        .reduce((one, later) -> later);
    }

    @Test
    void wooCommerceTakesItAndShowsIt() {
        WooServer shop = new WooServer();
        PullWorld world = PullWorld.ofWoo(false);
        Instant now = PullWorld.INSTALLED.plusSeconds(3600);
        shop.put(1, "webhooks/woocommerce/order-updated.processing.json", now, now);
        ShopSystem system = new ShopSystems(shop, world.clock)
                .of(ConnectionKind.WOOCOMMERCE)
                .orElseThrow();

        assertThat(shown(system.readdress(world.connection, WOO, "1", WANTED))).contains(WANTED);
        WebClient.Request asked = shop.asked().getLast();
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(Samples.json(asked.body()).properties()).hasSize(1);
        assertThat(shop.order(1).path("shipping").path("last_name").asText()).isEqualTo("Beispiel");
        assertThat(system.readdress(world.connection, WOO, "2", WANTED)).isInstanceOf(ShopAnswer.Refused.class);
    }

    @Test
    void shopifyTakesItAndShowsIt() {
        PullWorld world = new PullWorld(
                ConnectionKind.SHOPIFY,
                "https://nordlicht.myshopify.com",
                ShopifyServer.CLIENT,
                ShopifyServer.SECRET,
                false);
        ShopifyServer shop = new ShopifyServer(world.clock);
        ObjectNode rest = Samples.tree("webhooks/shopify/orders-create.json");
        shop.put(rest);
        String id = rest.path("id").asText();
        ShopSystem system =
                new ShopSystems(shop, world.clock).of(ConnectionKind.SHOPIFY).orElseThrow();

        assertThat(shown(system.readdress(world.connection, SHOPIFY, id, WANTED)))
                .contains(WANTED);

        Address nowhere = new Address("E", "", "Werkhof 4", "", "nowhere", "Köln", "", new Country("DE"), "");
        assertThat(system.readdress(world.connection, SHOPIFY, id, nowhere))
                .isEqualTo(new ShopAnswer.Refused<PulledOrder>("it does not take the address: zip"));

        shop.ignoresAddresses();
        Address other = new Address("E B", "", "Hof 1", "", "50933", "Köln", "", new Country("DE"), "");
        assertThat(shown(system.readdress(world.connection, SHOPIFY, id, other)))
                .contains(WANTED);
    }

    @Test
    void everyKindThatIsToldOfAddressesHasASystem() {
        ShopSystems systems =
                new ShopSystems(request -> new WebClient.Reply.Silence("nobody"), PullWorld.ofWoo(false).clock);
        List<ConnectionKind> told = Arrays.stream(ConnectionKind.values())
                .filter(ConnectionKind::takesAddresses)
                .toList();
        assertThat(told).containsExactly(ConnectionKind.SHOPIFY, ConnectionKind.WOOCOMMERCE);
        assertThat(told).allSatisfy(kind -> assertThat(
                        systems.of(kind).orElseThrow().readdress(PullWorld.ofWoo(false).connection, WOO, "1", WANTED))
                .isInstanceOf(ShopAnswer.Later.class));
    }
}
