package io.buyerstatus.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.checkout.ProviderAccount;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.payments.Json;
import io.buyerstatus.payments.ProviderHosts;
import io.buyerstatus.payments.ProviderHttp;
import io.buyerstatus.payments.ProviderHttp.Question;
import io.buyerstatus.payments.ProviderHttp.Reply;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks PayPal with an access token (OAuth 2.0, client credentials), which is kept while it is good. */
final class PayPalApi {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int SOONER_SECONDS = 120;

    private record Token(String value, Instant until) {}

    private final ProviderHosts hosts;
    private final ProviderHttp http;
    private final InstantSource clock;
    private final Map<ProviderAccount, Token> tokens = new ConcurrentHashMap<>();

    PayPalApi(ProviderHosts hosts, ProviderHttp http, InstantSource clock) {
        this.hosts = hosts;
        this.http = http;
        this.clock = clock;
    }

    /** What an answer says that is one. */
    sealed interface Result {
        record Said(int status, JsonNode body) implements Result {
            boolean done() {
                return status / 100 == 2;
            }

            /** PayPal's name of what is wrong; empty where it names nothing. */
            String issue() {
                String issue = body.path("details").path(0).path("issue").asText("");
                return issue.isEmpty() ? body.path("name").asText("") : issue;
            }

            /** Whether it was certainly not looked at, and may be later. */
            boolean turnedAway() {
                return status == UNAUTHORIZED || status == 403 || status == 429;
            }
        }

        /**
         * Nothing is known.
         *
         * @param before whether that is so of the token alone: then nothing was asked
         */
        record Unknown(String reason, boolean before) implements Result {}
    }

    Result get(ProviderAccount account, String path) {
        return ask(account, "GET", path, "", "");
    }

    /** @param request the request's id, by which PayPal knows it again for six hours */
    Result post(ProviderAccount account, String path, String request, JsonNode body) {
        return ask(account, "POST", path, request, body.toString());
    }

    /** A token that PayPal refuses was not looked at twice: the same is asked once more with a new one. */
    private Result ask(ProviderAccount account, String method, String path, String request, String body) {
        for (int attempt = 1; ; attempt++) {
            Optional<Token> token = token(account);
            if (token.isEmpty()) {
                return new Result.Unknown("no access token", true);
            }
            Reply reply = http.ask(question(account, method, path, request, body, token.get()));
            switch (reply) {
                case Reply.Silence(String reason) -> {
                    return new Result.Unknown(reason, false);
                }
                case Reply.Answer(int status, String answer) -> {
                    if (status != UNAUTHORIZED || attempt == 2) {
                        return new Result.Said(status, Json.read(answer));
                    }
                    tokens.remove(account);
                }
            }
        }
    }

    private Question question(
            ProviderAccount account, String method, String path, String request, String body, Token token) {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", "Bearer " + token.value());
        headers.put("accept", "application/json");
        if (!body.isEmpty()) {
            headers.put("content-type", "application/json");
            headers.put("prefer", "return=representation");
        }
        if (!request.isEmpty()) {
            headers.put("paypal-request-id", request);
        }
        return new Question(method, address(account, path), headers, body);
    }

    private Optional<Token> token(ProviderAccount account) {
        Instant now = clock.instant();
        Optional<Token> known = Optional.ofNullable(tokens.get(account))
                .filter(token -> token.until().isAfter(now));
        if (known.isPresent()) {
            return known;
        }
        Reply reply = http.ask(new Question(
                "POST",
                address(account, "/v1/oauth2/token"),
                Map.of(
                        "authorization", ProviderHttp.basic(account),
                        "accept", "application/json",
                        "content-type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials"));
        if (!(reply instanceof Reply.Answer(int status, String body)) || status != OK) {
            return Optional.empty();
        }
        JsonNode answer = Json.read(body);
        String value = answer.path("access_token").asText("");
        long seconds = Math.max(0, answer.path("expires_in").asLong(0) - SOONER_SECONDS);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Token token = new Token(value, now.plusSeconds(seconds));
        tokens.put(account, token);
        return Optional.of(token);
    }

    private URI address(ProviderAccount account, String path) {
        return hosts.address(Provider.PAYPAL, account.mode(), path);
    }
}
