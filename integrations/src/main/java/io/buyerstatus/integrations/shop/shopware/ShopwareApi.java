package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.pull.ClientTokens;
import io.buyerstatus.integrations.pull.Replies;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single questions to Shopware's Admin API, with the credentials of an integration or of an app: both are a client that gets a token for some
 * minutes. Safe for use by several threads.
 */
final class ShopwareApi {
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(10);
    private static final Pattern PRIVILEGE = Pattern.compile("([a-z_]{2,60}):read");
    private static final int MOST_PRIVILEGES = 20;

    private final WebClient web;
    private final InstantSource clock;
    private final ClientTokens tokens;

    ShopwareApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
        this.tokens = new ClientTokens(web, clock, "/api/oauth/token", USUAL_LIFE, BEFORE_ITS_END);
    }

    /** What a search finds, as it came. */
    ShopAnswer<String> search(ShopCredentials credentials, String entity, String criteria) {
        return tokens.with(credentials, token -> data(ask(credentials, token, entity, criteria)));
    }

    /**
     * The same, or, where the credentials lack nothing but rights that can be done without, what a lesser search finds.
     *
     * @param dispensable what the lesser search does not read
     */
    ShopAnswer<String> search(
            ShopCredentials credentials, String entity, String criteria, Set<String> dispensable, String lesser) {
        return tokens.with(credentials, token -> {
            WebClient.Reply reply = ask(credentials, token, entity, criteria);
            Set<String> missing = missing(reply);
            return data(
                    !missing.isEmpty() && dispensable.containsAll(missing)
                            ? ask(credentials, token, entity, lesser)
                            : reply);
        });
    }

    private WebClient.Reply ask(ShopCredentials credentials, String token, String entity, String criteria) {
        return web.ask(new WebClient.Request(
                "POST",
                credentials.address().at("/api/search/" + entity),
                Map.of("authorization", "Bearer " + token, "content-type", "application/json"),
                criteria));
    }

    private ShopAnswer<String> data(WebClient.Reply reply) {
        Set<String> missing = missing(reply);
        return missing.isEmpty()
                ? Replies.data(reply, clock).then(given -> new ShopAnswer.Given<>(given.body()))
                : new ShopAnswer.Refused<>("it may not read " + String.join(", ", missing));
    }

    /** What the credentials' role lacks, as Shopware names it, where that is why it refuses. */
    private static Set<String> missing(WebClient.Reply reply) {
        TreeSet<String> missing = new TreeSet<>();
        if (reply instanceof WebClient.Reply.Answer answer && answer.status() == 403) {
            Matcher privilege = PRIVILEGE.matcher(answer.body());
            while (privilege.find() && missing.size() < MOST_PRIVILEGES) {
                missing.add(privilege.group(1));
            }
        }
        return missing;
    }
}
