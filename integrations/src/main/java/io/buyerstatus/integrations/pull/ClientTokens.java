package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.contract.StrictJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tokens that a shop system gives for what it granted (RFC 6749): a client's id and secret (4.4), or a refresh token (6). Each is kept until shortly
 * before its end.
 */
public final class ClientTokens {
    /** What is asked for a token; refused where the credentials cannot be such. */
    @FunctionalInterface
    public interface Grant {
        ShopAnswer<WebClient.Request> request(ShopCredentials credentials);
    }

    /** Errors by which a server refuses what it was given (RFC 6749, 5.2), in an answer with the status 400. */
    private static final Set<String> REFUSALS =
            Set.of("invalid_client", "invalid_grant", "invalid_scope", "unauthorized_client");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,8000}");
    private static final int SHORTEST_LIFE = 60;
    private static final int LONGEST_LIFE = 86_400;

    private record Token(String value, Instant until) {}

    private final WebClient web;
    private final InstantSource clock;
    private final Grant grant;
    private final Duration usualLife;
    private final Duration beforeItsEnd;
    private final Map<ShopCredentials, Token> tokens = new HashMap<>();

    /**
     * Tokens for a client's id and secret.
     *
     * @param path where the shop system gives them
     * @param usualLife of one that does not say how long it is good
     * @param beforeItsEnd how long before its end one is renewed
     */
    public ClientTokens(WebClient web, InstantSource clock, String path, Duration usualLife, Duration beforeItsEnd) {
        this(web, clock, credentials -> ofClient(credentials, path), usualLife, beforeItsEnd);
    }

    /** Tokens for another grant. */
    public ClientTokens(WebClient web, InstantSource clock, Grant grant, Duration usualLife, Duration beforeItsEnd) {
        this.web = web;
        this.clock = clock;
        this.grant = grant;
        this.usualLife = usualLife;
        this.beforeItsEnd = beforeItsEnd;
    }

    private static ShopAnswer<WebClient.Request> ofClient(ShopCredentials credentials, String path) {
        ObjectNode body = JSON.createObjectNode()
                .put("grant_type", "client_credentials")
                .put("client_id", credentials.login())
                .put("client_secret", credentials.secret());
        return new ShopAnswer.Given<>(new WebClient.Request(
                "POST", credentials.address().at(path), Map.of("content-type", "application/json"), body.toString()));
    }

    /** Asks with a token; once more with another where it is refused, since a token may end, or be taken back, before its time. */
    public <T> ShopAnswer<T> with(ShopCredentials credentials, Function<String, ShopAnswer<T>> ask) {
        ShopAnswer<T> answer = token(credentials).then(ask);
        return answer instanceof ShopAnswer.Refused<T> && forget(credentials)
                ? token(credentials).then(ask)
                : answer;
    }

    /** One renewal, however many ask at once. */
    private synchronized ShopAnswer<String> token(ShopCredentials credentials) {
        Token known = tokens.get(credentials);
        if (known != null && clock.instant().isBefore(known.until())) {
            return new ShopAnswer.Given<>(known.value());
        }
        return grant.request(credentials).then(request -> {
            WebClient.Reply reply = web.ask(request);
            return refusal(reply)
                    .<ShopAnswer<String>>map(error -> new ShopAnswer.Refused<>("it refuses the credentials: " + error))
                    .orElseGet(() -> Replies.data(reply, clock).then(answer -> kept(credentials, answer.body())));
        });
    }

    private static Optional<String> refusal(WebClient.Reply reply) {
        return reply instanceof WebClient.Reply.Answer answer
                        && answer.status() == 400
                        && StrictJson.parse(answer.body()) instanceof StrictJson.Parsed.Tree(ObjectNode root)
                ? Optional.of(root.path("error").asText()).filter(REFUSALS::contains)
                : Optional.empty();
    }

    private ShopAnswer<String> kept(ShopCredentials credentials, String answer) {
        ObjectNode root = StrictJson.parse(answer) instanceof StrictJson.Parsed.Tree(ObjectNode tree)
                ? tree
                : JSON.createObjectNode();
        String value = root.path("access_token").asText("");
        if (!TOKEN.matcher(value).matches()) {
            return new ShopAnswer.Later<>("it gives no token", Optional.empty());
        }
        long life = Math.clamp(root.path("expires_in").asLong(usualLife.toSeconds()), SHORTEST_LIFE, LONGEST_LIFE);
        tokens.put(
                credentials, new Token(value, clock.instant().plusSeconds(life).minus(beforeItsEnd)));
        return new ShopAnswer.Given<>(value);
    }

    /** Whether there was a token to forget. */
    private synchronized boolean forget(ShopCredentials credentials) {
        return tokens.remove(credentials) != null;
    }
}
