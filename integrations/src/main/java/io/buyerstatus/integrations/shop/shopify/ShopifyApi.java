package io.buyerstatus.integrations.shop.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.ClientTokens;
import io.buyerstatus.integrations.pull.Replies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Single questions to Shopify's GraphQL Admin API. Apps of the Dev Dashboard get a token for a day by their client's id and secret; a token of an
 * older custom app stands alone, and stays valid. Safe for use by several threads.
 */
final class ShopifyApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration USUAL_LIFE = Duration.ofSeconds(86_399);
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(30);
    private static final Set<String> REFUSALS = Set.of("ACCESS_DENIED", "SHOP_INACTIVE");
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private final WebClient web;
    private final InstantSource clock;
    private final ClientTokens tokens;

    ShopifyApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
        this.tokens = new ClientTokens(web, clock, "/admin/oauth/access_token", USUAL_LIFE, BEFORE_ITS_END);
    }

    /** What a query's data is; an error in it is no data. */
    ShopAnswer<JsonNode> ask(ShopCredentials credentials, String query, Map<String, String> variables) {
        ObjectNode values = JSON.createObjectNode();
        variables.forEach(values::put);
        return ask(credentials, query, values);
    }

    /** The same with variables that are objects themselves. */
    ShopAnswer<JsonNode> ask(ShopCredentials credentials, String query, ObjectNode variables) {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        body.set("variables", variables);
        ShopAnswer<WebClient.Reply.Answer> answer = credentials.login().isEmpty()
                // Without a client's id the secret is the token.
                ? ask(credentials, body.toString(), credentials.secret())
                : tokens.with(credentials, token -> ask(credentials, body.toString(), token));
        return answer.then(this::data);
    }

    private ShopAnswer<WebClient.Reply.Answer> ask(ShopCredentials credentials, String body, String token) {
        return Replies.data(
                web.ask(new WebClient.Request(
                        "POST",
                        credentials.address().at("/admin/api/" + ShopifyQueries.VERSION + "/graphql.json"),
                        Map.of("x-shopify-access-token", token, "content-type", "application/json"),
                        body)),
                clock);
    }

    private ShopAnswer<JsonNode> data(WebClient.Reply.Answer answer) {
        if (!(StrictJson.parse(answer.body()) instanceof StrictJson.Parsed.Tree(ObjectNode root))) {
            return new ShopAnswer.Later<>("its answer is no JSON, or not a whole one", Optional.empty());
        }
        JsonNode error = root.path("errors").path(0);
        if (error.isMissingNode() && root.path("data").isObject()) {
            return new ShopAnswer.Given<>(root.path("data"));
        }
        String code = error.path("extensions").path("code").asText("");
        if (code.equals("THROTTLED")) {
            return new ShopAnswer.Later<>("asked too often", Optional.of(restored(root.path("extensions"))));
        }
        return REFUSALS.contains(code)
                ? new ShopAnswer.Refused<>("it answers " + code + ": a scope is missing")
                : new ShopAnswer.Later<>(
                        "it answers an error " + (code.matches("[A-Z_]{1,60}") ? code : ""), Optional.empty());
    }

    /** When what the query costs is there again. */
    private Instant restored(JsonNode extensions) {
        JsonNode cost = extensions.path("cost");
        JsonNode state = cost.path("throttleStatus");
        double missing = cost.path("requestedQueryCost").asDouble(0)
                - state.path("currentlyAvailable").asDouble(0);
        double rate = state.path("restoreRate").asDouble(0);
        Duration wait = rate > 0 && missing > 0 ? Duration.ofMillis((long) (missing / rate * 1000) + 100) : USUAL_WAIT;
        return clock.instant().plus(wait);
    }
}
