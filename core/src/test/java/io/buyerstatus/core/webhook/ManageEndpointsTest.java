package io.buyerstatus.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.ManageEndpoints.Rule;
import io.buyerstatus.core.webhook.ManageEndpoints.Wish;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told, at which addresses, and with what it is signed. */
@Tag("AP-8")
final class ManageEndpointsTest {
    private final WebhookWorld world = new WebhookWorld();

    @ParameterizedTest
    @CsvSource({
        "'', NO_ADDRESS",
        "erp.example/hooks, NO_ADDRESS",
        "https://erp.example/a b, NO_ADDRESS",
        "mailto:erp@example.com, NO_ADDRESS",
        "http://erp.example/hooks, NOT_HTTPS",
        "ftp://erp.example/hooks, NOT_HTTPS",
        "https://user:pass@erp.example/, TOO_MUCH",
        "https://erp.example/#part, TOO_MUCH",
        "https://erp.example:8443/, OTHER_PORT",
        "https://127.0.0.1/, NO_PUBLIC_NAME",
        "https://0x7f000001/, NO_PUBLIC_NAME",
        "https://[::1]/, NO_PUBLIC_NAME",
        "https://localhost/, NO_PUBLIC_NAME",
        "https://erp.internal/, NO_PUBLIC_NAME",
        "https://printer.local/, NO_PUBLIC_NAME",
    })
    void anAddressThatIsNotPublicIsRefusedWithItsRule(String address, Rule rule) {
        assertThat(world.manage.make(WebhookWorld.SHOP, new Wish(address, WebhookWorld.ALL, true), "Olivia"))
                .isEqualTo(new ManageEndpoints.Refused(rule));
        assertThat(world.manage.of(WebhookWorld.SHOP)).isEmpty();
    }

    @Test
    void whatTheOperatorAllowsIsTaken() {
        assertThat(EndpointAddress.parse("http://127.0.0.1:9000").read("http://127.0.0.1:9000/hooks"))
                .isInstanceOf(EndpointAddress.Read.Good.class);
        assertThat(EndpointAddress.parse("http://127.0.0.1:9000").read("http://127.0.0.1:9001/hooks"))
                .isEqualTo(new EndpointAddress.Read.Bad(EndpointAddress.Broken.NOT_HTTPS));
    }

    @Test
    void theSecretIsToldOnceAndKeptSealed() {
        ManageEndpoints.Made made = (ManageEndpoints.Made) world.manage.make(
                WebhookWorld.SHOP, new Wish("https://erp.example/", WebhookWorld.ALL, true), "Olivia");
        assertThat(made.secret().value()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(made.secret().value().substring(6)))
                .hasSize(32);
        assertThat(made.toString()).doesNotContain(made.secret().value());
        assertThat(new String(
                        world.box.open(
                                WebhookWorld.SHOP,
                                SecretBox.Purpose.OUTGOING_WEBHOOK,
                                made.endpoint().secret()),
                        StandardCharsets.UTF_8))
                .isEqualTo(made.secret().value());
    }

    @Test
    void eachNeedsSomethingToBeToldOfAndAShopHasTen() {
        assertThat(world.manage.make(WebhookWorld.SHOP, new Wish("https://erp.example/", Set.of(), true), "Olivia"))
                .isEqualTo(new ManageEndpoints.Refused(Rule.NO_TYPE));
        assertThat(world.manage.make(
                        WebhookWorld.SHOP, new Wish("https://erp.example/", Set.of(EventType.TEST), true), "Olivia"))
                .isEqualTo(new ManageEndpoints.Refused(Rule.NO_TYPE));
        for (int made = 0; made < Endpoint.MOST; made++) {
            world.endpoint("https://erp.example/" + made, WebhookWorld.ALL);
            assertThat(world.manage.make(
                            WebhookWorld.SHOP,
                            new Wish("https://erp.example/" + made, WebhookWorld.ALL, true),
                            "Olivia"))
                    .isEqualTo(new ManageEndpoints.Refused(
                            made == Endpoint.MOST - 1 ? Rule.TOO_MANY : Rule.ADDRESS_TAKEN));
        }
        assertThat(world.manage.make(
                        WebhookWorld.SHOP, new Wish("https://erp.example/", WebhookWorld.ALL, true), "Olivia"))
                .isEqualTo(new ManageEndpoints.Refused(Rule.TOO_MANY));
    }

    @Test
    void anotherShopsIsNotFound() {
        String id = world.endpoint().id().value();
        ShopId other = new ShopId("other");
        Wish wish = new Wish("https://evil.example/", WebhookWorld.ALL, true);
        assertThat(world.manage.find(other, id)).isEmpty();
        assertThat(world.manage.change(other, id, wish)).isEqualTo(new ManageEndpoints.Missing());
        assertThat(world.manage.rotate(other, id)).isEqualTo(new ManageEndpoints.Missing());
        assertThat(world.manage.remove(other, id)).isFalse();
        assertThat(world.manage.find(WebhookWorld.SHOP, id)).isPresent();
        assertThat(world.manage.find(WebhookWorld.SHOP, "no id")).isEmpty();
    }
}
