package io.buyerstatus.integrations.shop.ebay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.ClientTokens;
import io.buyerstatus.integrations.pull.Replies;
import io.buyerstatus.integrations.pull.TimeWindow;
import io.buyerstatus.integrations.webhook.Payload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single questions to eBay's Fulfillment API, with tokens of two hours for a refresh token that the seller granted.
 *
 * @see <a href="https://developer.ebay.com/api-docs/sell/fulfillment/overview.html">Fulfillment API</a>
 */
final class EbayApi {
    private static final Duration USUAL_LIFE = Duration.ofHours(2);
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(2);
    private static final String ORDERS = "/sell/fulfillment/v1/order";
    private static final String TOKEN = "/identity/v1/oauth2/token";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final WebClient web;
    private final InstantSource clock;
    private final ClientTokens tokens;

    EbayApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
        this.tokens = new ClientTokens(web, clock, EbayApi::grant, USUAL_LIFE, BEFORE_ITS_END);
    }

    /** The secret is the client's, a space, and the refresh token, neither of which can hold one. Without a scope, all that was granted is asked for. */
    private static ShopAnswer<WebClient.Request> grant(ShopCredentials credentials) {
        String[] halves = credentials.secret().strip().split("\\s+", -1);
        if (halves.length != 2) {
            return new ShopAnswer.Refused<>("its secret must be the client secret, a space, and the refresh token");
        }
        String client = Base64.getEncoder()
                .encodeToString((credentials.login() + ":" + halves[0]).getBytes(StandardCharsets.UTF_8));
        return new ShopAnswer.Given<>(new WebClient.Request(
                "POST",
                credentials.address().at(TOKEN),
                Map.of("authorization", "Basic " + client, "content-type", "application/x-www-form-urlencoded"),
                "grant_type=refresh_token&refresh_token=" + encoded(halves[1])));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Orders that changed within a window, as they came. */
    ShopAnswer<String> changed(ShopCredentials credentials, TimeWindow at) {
        String filter = "lastmodifieddate:[" + TIME.format(at.from()) + ".."
                + at.to().map(TIME::format).orElse("") + "]";
        return get(
                credentials, ORDERS + "?filter=" + encoded(filter) + "&limit=" + at.size() + "&offset=" + at.after());
    }

    /** Any one order: whether they may be read. */
    ShopAnswer<String> any(ShopCredentials credentials) {
        return get(credentials, ORDERS + "?limit=1");
    }

    /** What was sent of an order; of one that is gone, nothing. */
    ShopAnswer<List<Payload>> shipments(ShopCredentials credentials, String order) {
        return get(credentials, ORDERS + "/" + encoded(order) + "/shipping_fulfillment")
                .then(body -> {
                    if (!(StrictJson.parse(body) instanceof StrictJson.Parsed.Tree(ObjectNode root))) {
                        return new ShopAnswer.Later<>("the parcels of an order cannot be read", Optional.empty());
                    }
                    List<Payload> shipments = new ArrayList<>();
                    root.path("fulfillments").forEach(each -> shipments.add(Payload.of(each)));
                    return new ShopAnswer.Given<>(shipments);
                });
    }

    private ShopAnswer<String> get(ShopCredentials credentials, String path) {
        return tokens.with(
                credentials,
                token -> data(web.ask(WebClient.Request.get(
                        credentials.address().at(path),
                        Map.of("authorization", "Bearer " + token, "accept", "application/json")))));
    }

    private ShopAnswer<String> data(WebClient.Reply reply) {
        return reply instanceof WebClient.Reply.Answer answer && answer.status() == 403
                ? new ShopAnswer.Refused<>("its token may not read orders: grant the scope sell.fulfillment.readonly")
                : Replies.data(reply, clock).then(given -> new ShopAnswer.Given<>(given.body()));
    }
}
