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
import java.util.Map;
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

        ShopSystem strict = new ShopSystems(
                        request -> new WebClient.Reply.Answer(
                                400, Map.of("content-type", "application/json"), "{\"code\":\"rest_invalid_param\"}"),
                        world.clock)
                .of(ConnectionKind.WOOCOMMERCE)
                .orElseThrow();
        assertThat(strict.readdress(world.connection, WOO, "1", WANTED))
                .isEqualTo(new ShopAnswer.Refused<PulledOrder>("it does not take it: HTTP 400"));
        assertThat(strict.statuses(WOO)).isInstanceOf(ShopAnswer.Later.class);
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

    private static PullWorld world(ConnectionKind kind, String secret) {
        return new PullWorld(kind, "https://shop.example", "", secret, true);
    }

    private static ShopCredentials with(String secret) {
        return new ShopCredentials(ShopAddress.parse("https://shop.example"), "", secret);
    }

    @Test
    void magentoTakesItAndShowsItNewerThanBefore() {
        MagentoServer shop = new MagentoServer();
        PullWorld world = world(ConnectionKind.MAGENTO, MagentoServer.SECRET);
        Instant now = PullWorld.INSTALLED.plusSeconds(3600);
        ObjectNode order = shop.put(1, now, now);
        ObjectNode address = (ObjectNode) order.at("/extension_attributes/shipping_assignments/0/shipping/address");
        address.put("entity_id", 15).put("email", "erika@example.com").put("telephone", "+49 221 0");
        world.clock.set(now);
        world.pull(shop);
        Instant before = world.state().cursor().until().orElseThrow();
        ShopSystem system =
                new ShopSystems(shop, world.clock).of(ConnectionKind.MAGENTO).orElseThrow();

        ShopAnswer<PulledOrder> answer = system.readdress(world.connection, with(MagentoServer.SECRET), "1", WANTED);
        assertThat(shown(answer)).contains(WANTED);
        assertThat(((ShopAnswer.Given<PulledOrder>) answer).value().events())
                .filteredOn(event -> event.fact() instanceof Fact.OrderChanged)
                .allMatch(event -> event.time().isAfter(before));
        assertThat(shop.asked())
                .filteredOn(request -> request.method().equals("PUT"))
                .singleElement()
                .satisfies(request -> assertThat(Samples.json(request.body())
                                .at("/entity/entity_id")
                                .asInt())
                        .isEqualTo(15));
        Address nowhere = new Address("Mononym", "", "Werkhof 4", "", "", "Köln", "", new Country("DE"), "");
        assertThat(system.readdress(world.connection, with(MagentoServer.SECRET), "1", nowhere))
                .isEqualTo(new ShopAnswer.Refused<PulledOrder>("it does not take it: HTTP 400"));
        address.remove("entity_id");
        assertThat(system.readdress(world.connection, with(MagentoServer.SECRET), "1", WANTED))
                .isInstanceOf(ShopAnswer.Refused.class);
    }

    @Test
    void medusaTakesItWithinItsCountryAndShowsIt() {
        MedusaServer shop = new MedusaServer();
        PullWorld world = world(ConnectionKind.MEDUSA, MedusaServer.SECRET);
        Instant now = PullWorld.INSTALLED.plusSeconds(3600);
        shop.put(1, now, now);
        ShopSystem system =
                new ShopSystems(shop, world.clock).of(ConnectionKind.MEDUSA).orElseThrow();

        assertThat(shown(system.readdress(world.connection, with(MedusaServer.SECRET), "order_1", WANTED)))
                .contains(WANTED);
        Address abroad = new Address("E B", "", "Gasse 1", "", "1010", "Wien", "", new Country("AT"), "");
        assertThat(system.readdress(world.connection, with(MedusaServer.SECRET), "order_1", abroad))
                .isEqualTo(new ShopAnswer.Refused<PulledOrder>("it does not take it: HTTP 400"));
        assertThat(system.readdress(world.connection, with(MedusaServer.SECRET), "order_2", WANTED))
                .isInstanceOf(ShopAnswer.Refused.class);
    }

    @Test
    void everyKindThatIsToldOfAddressesHasASystem() {
        ShopSystems systems =
                new ShopSystems(request -> new WebClient.Reply.Silence("nobody"), PullWorld.ofWoo(false).clock);
        List<ConnectionKind> told = Arrays.stream(ConnectionKind.values())
                .filter(ConnectionKind::takesAddresses)
                .toList();
        assertThat(told)
                .containsExactly(
                        ConnectionKind.SHOPIFY,
                        ConnectionKind.WOOCOMMERCE,
                        ConnectionKind.MAGENTO,
                        ConnectionKind.MEDUSA);
        assertThat(told).allSatisfy(kind -> assertThat(
                        systems.of(kind).orElseThrow().readdress(PullWorld.ofWoo(false).connection, WOO, "1", WANTED))
                .isInstanceOf(ShopAnswer.Later.class));
    }
}
