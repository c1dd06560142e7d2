package io.buyerstatus.payments.klarna;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.checkout.ProviderAccount;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.payments.Json;
import io.buyerstatus.payments.ProviderHosts;
import io.buyerstatus.payments.ProviderHttp;
import io.buyerstatus.payments.ProviderHttp.Question;
import io.buyerstatus.payments.ProviderHttp.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks Klarna, with user name and password. */
final class KlarnaApi {
    private final ProviderHosts hosts;
    private final ProviderHttp http;

    KlarnaApi(ProviderHosts hosts, ProviderHttp http) {
        this.hosts = hosts;
        this.http = http;
    }

    /** What came of it. */
    sealed interface Result {
        record Said(int status, JsonNode body) implements Result {
            boolean done() {
                return status / 100 == 2;
            }

            boolean turnedAway() {
                return status == 401 || status == 429;
            }

            String reason() {
                String code = body.path("error_code").asText("");
                return code.isEmpty() ? "HTTP " + status : code;
            }
        }

        record Unknown(String reason) implements Result {}
    }

    /** @param key by which Klarna knows a request again; empty for none */
    Result ask(ProviderAccount account, String method, String path, String key, Optional<JsonNode> body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", ProviderHttp.basic(account));
        headers.put("accept", "application/json");
        body.ifPresent(any -> headers.put("content-type", "application/json"));
        if (!key.isEmpty()) {
            headers.put("klarna-idempotency-key", key);
        }
        Question question = new Question(
                method,
                hosts.address(Provider.KLARNA, account.mode(), path),
                headers,
                body.map(JsonNode::toString).orElse(""));
        return switch (http.ask(question)) {
            case Reply.Answer(int status, String answer) -> new Result.Said(status, Json.read(answer));
            case Reply.Silence(String reason) -> new Result.Unknown(reason);
        };
    }
}
