package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.pull.Replies;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Single questions to Medusa's Admin API, with a secret API key as the name of Basic authentication. The key stands in a header, never in an
 * address, which servers write into logs.
 */
final class MedusaApi {
    private static final String PUBLISHABLE = "pk_";
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

    private final WebClient web;
    private final InstantSource clock;

    MedusaApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    /** What it answers, as it came. */
    ShopAnswer<String> get(ShopCredentials credentials, String query) {
        return ask(credentials, "GET", query, "");
    }

    /** Has it keep something; what it does not take is refused. */
    ShopAnswer<String> post(ShopCredentials credentials, String path, String body) {
        return ask(credentials, "POST", path, body);
    }

    private ShopAnswer<String> ask(ShopCredentials credentials, String method, String query, String body) {
        if (credentials.secret().startsWith(PUBLISHABLE)) {
            return new ShopAnswer.Refused<>(
                    "this is a publishable key, which shows no orders: make a secret one, which begins with sk_");
        }
        byte[] name = (credentials.secret() + ":").getBytes(StandardCharsets.UTF_8);
        WebClient.Reply reply = web.ask(new WebClient.Request(
                method,
                credentials.address().at(query),
                Map.of(
                        "authorization",
                        "Basic " + Base64.getEncoder().encodeToString(name),
                        "content-type",
                        "application/json"),
                body));
        ShopAnswer<WebClient.Reply.Answer> answer = Replies.to(method, reply, clock);
        return answer instanceof ShopAnswer.Refused<WebClient.Reply.Answer>(String reason)
                        && reply instanceof WebClient.Reply.Answer said
                        && NOT_LET_IN.contains(said.status())
                ? new ShopAnswer.Refused<>(
                        reason + ": it takes no such key. Under Settings > Secret API Keys it must be"
                                + " there and not revoked")
                : answer.then(given -> new ShopAnswer.Given<>(given.body()));
    }
}
