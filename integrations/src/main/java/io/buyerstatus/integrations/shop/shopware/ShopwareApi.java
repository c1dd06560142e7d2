package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.Replies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single questions to Shopware's Admin API, with the credentials of an integration or of an app: both are a client that gets a token for some
 * minutes. Safe for use by several threads.
 */
final class ShopwareApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
    private static final long USUAL_LIFE = 600;
    private static final Pattern PRIVILEGE = Pattern.compile("([a-z_]{2,60}):read");
    private static final int MOST_PRIVILEGES = 20;

    private record Token(String value, Instant until) {}

    private final WebClient web;
    private final InstantSource clock;
    private final Map<ShopCredentials, Token> tokens = new HashMap<>();

    ShopwareApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    /** What a search finds, as it came. */
    ShopAnswer<String> search(ShopCredentials credentials, String entity, String criteria) {
        ShopAnswer<String> answer = ask(credentials, entity, criteria);
        if (answer instanceof ShopAnswer.Refused<String> && forget(credentials)) {
            // A token may end, or be taken back, before its time.
            answer = ask(credentials, entity, criteria);
        }
        return answer;
    }

    private ShopAnswer<String> ask(ShopCredentials credentials, String entity, String criteria) {
        return token(credentials)
                .then(token -> data(web.ask(new WebClient.Request(
                        "POST",
                        credentials.address().at("/api/search/" + entity),
                        Map.of("authorization", "Bearer " + token, "content-type", "application/json"),
                        criteria))));
    }

    private ShopAnswer<String> data(WebClient.Reply reply) {
        return reply instanceof WebClient.Reply.Answer answer
                        && answer.status() == 403
                        && !missing(answer).isEmpty()
                ? new ShopAnswer.Refused<>("it may not read " + missing(answer))
                : Replies.data(reply, clock).then(given -> new ShopAnswer.Given<>(given.body()));
    }

    /** What the credentials' role lacks, as Shopware names it. */
    private static String missing(WebClient.Reply.Answer answer) {
        TreeSet<String> missing = new TreeSet<>();
        Matcher privilege = PRIVILEGE.matcher(answer.body());
        while (privilege.find() && missing.size() < MOST_PRIVILEGES) {
            missing.add(privilege.group(1));
        }
        return String.join(", ", missing);
    }

    /** One renewal, however many ask at once. */
    private synchronized ShopAnswer<String> token(ShopCredentials credentials) {
        Token known = tokens.get(credentials);
        if (known != null && clock.instant().isBefore(known.until())) {
            return new ShopAnswer.Given<>(known.value());
        }
        ObjectNode body = JSON.createObjectNode()
                .put("grant_type", "client_credentials")
                .put("client_id", credentials.login())
                .put("client_secret", credentials.secret());
        WebClient.Request request = new WebClient.Request(
                "POST",
                credentials.address().at("/api/oauth/token"),
                Map.of("content-type", "application/json"),
                body.toString());
        return Replies.data(web.ask(request), clock).then(answer -> {
            ObjectNode root = StrictJson.parse(answer.body()) instanceof StrictJson.Parsed.Tree(ObjectNode tree)
                    ? tree
                    : JSON.createObjectNode();
            String value = root.path("access_token").asText("");
            if (!value.matches("[!-~]{1,8000}")) {
                return new ShopAnswer.Later<>("it gives no token", Optional.empty());
            }
            Duration life =
                    Duration.ofSeconds(Math.clamp(root.path("expires_in").asLong(USUAL_LIFE), 60, 86_400));
            tokens.put(credentials, new Token(value, clock.instant().plus(life).minus(BEFORE_ITS_END)));
            return new ShopAnswer.Given<>(value);
        });
    }

    /** Whether there was a token to forget. */
    private synchronized boolean forget(ShopCredentials credentials) {
        return tokens.remove(credentials) != null;
    }
}
