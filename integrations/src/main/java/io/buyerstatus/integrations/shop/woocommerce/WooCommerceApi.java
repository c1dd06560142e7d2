package io.buyerstatus.integrations.shop.woocommerce;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.Replies;
import io.buyerstatus.integrations.webhook.Payload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Single questions to a WooCommerce shop. The credentials stand in a header, never in an address, which servers write into logs. */
final class WooCommerceApi {
    private static final String BASE = "/wp-json/wc/v3";
    private static final int MOST_HOOKS = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebClient web;
    private final InstantSource clock;

    WooCommerceApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    ShopAnswer<String> get(ShopCredentials credentials, String path) {
        return ask(credentials, "GET", path, "");
    }

    ShopAnswer<String> delete(ShopCredentials credentials, String path) {
        return ask(credentials, "DELETE", path, "");
    }

    /** Has it keep something; what it does not take is refused. */
    ShopAnswer<String> put(ShopCredentials credentials, String path, String body) {
        return ask(credentials, "PUT", path, body);
    }

    private ShopAnswer<String> ask(ShopCredentials credentials, String method, String path, String body) {
        String login = credentials.login() + ":" + credentials.secret();
        Map<String, String> headers = Map.of(
                "authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)),
                "content-type",
                "application/json");
        return Replies.to(
                        method,
                        web.ask(new WebClient.Request(
                                method, credentials.address().at(BASE + path), headers, body)),
                        clock)
                .then(answer -> new ShopAnswer.Given<>(answer.body()));
    }

    /** What plug-ins keep beside an order; one that the shop does not have keeps nothing. */
    ShopAnswer<List<BesideParcel>> beside(ShopCredentials credentials, String order) {
        return kept(credentials, "/orders/" + order + "/fulfillments", BesideParcel::ofFulfilments)
                .then(fulfilments -> kept(
                                credentials,
                                "/shipments?order_id=" + order + "&per_page=100",
                                BesideParcel::ofShipments)
                        .then(shipments -> {
                            List<BesideParcel> all = new ArrayList<>(fulfilments);
                            all.addAll(shipments);
                            return new ShopAnswer.Given<>(all);
                        }));
    }

    private ShopAnswer<List<BesideParcel>> kept(
            ShopCredentials credentials, String path, Function<List<Payload>, List<BesideParcel>> reader) {
        return switch (get(credentials, path)) {
            case ShopAnswer.Given<String>(String body) ->
                switch (Payload.elements(body)) {
                    case Payload.Elements.Read(List<Payload> objects) -> new ShopAnswer.Given<>(reader.apply(objects));
                    default -> new ShopAnswer.Later<>("the parcels of an order cannot be read", Optional.empty());
                };
            // Without the plug-in, or without the right to see it, the order itself says what there is.
            case ShopAnswer.Refused<String> refused -> new ShopAnswer.Given<>(List.of());
            case ShopAnswer.Later<String> later -> new ShopAnswer.Later<>(later.reason(), later.again());
        };
    }

    /** The webhooks that tell this address already. */
    ShopAnswer<List<String>> registered(ShopCredentials credentials, URI hooks) {
        return get(credentials, "/webhooks?per_page=" + MOST_HOOKS).then(body -> switch (Payload.elements(body)) {
            case Payload.Elements.Read(List<Payload> all) ->
                new ShopAnswer.Given<>(all.stream()
                        .filter(hook -> hook.line("delivery_url", 2048).equals(hooks.toString()))
                        .flatMap(hook -> hook.id("id").stream())
                        .toList());
            default -> new ShopAnswer.Later<>("its webhooks cannot be read", Optional.empty());
        });
    }

    ShopAnswer<String> register(ShopCredentials credentials, String name, String topic, URI hooks, String secret) {
        String body = JSON.createObjectNode()
                .put("name", name)
                .put("topic", topic)
                .put("delivery_url", hooks.toString())
                .put("secret", secret)
                .put("status", "active")
                .toString();
        return ask(credentials, "POST", "/webhooks", body).then(answer -> switch (StrictJson.parse(answer)) {
            case StrictJson.Parsed.Tree tree
            when tree.root().path("id").canConvertToLong() ->
                new ShopAnswer.Given<>(tree.root().path("id").asText());
            default -> new ShopAnswer.Later<>("a webhook was registered, and its id cannot be read", Optional.empty());
        });
    }
}
