package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Klarna Payments, the Hosted Payment Page and Order Management, as far as they are called. Safe for use by several threads. */
public final class KlarnaPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/klarna";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PAGE = "/pay";

    private final String base;
    private final Map<String, KlarnaEntry> entries = new ConcurrentHashMap<>();

    /** @param base where these pages are */
    public KlarnaPages(String base) {
        this.base = base;
    }

    /** How often money was taken for an attempt; for tests. */
    public int captures(String number) {
        return (int) entries.values().stream()
                .filter(entry -> entry.number().equals(number) && entry.taken())
                .count();
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        if (path.equals(PAGE)) {
            return request.method().equals("GET") ? approval(request) : approved(request);
        }
        if (!request.header("authorization").orElse("").startsWith("Basic ")) {
            return LocalResponse.json(401, "");
        }
        String[] parts = path.split("/", -1);
        String id = parts.length > 4 ? parts[4] : "";
        String rest = parts.length > 5 ? "/" + parts[parts.length - 1] : "";
        String what = parts.length > 3 ? "/" + parts[1] + "/" + parts[2] + "/" + parts[3] : path;
        return switch (request.method() + " " + what + (id.isEmpty() ? "" : "/ID") + rest) {
            case "POST /payments/v1/sessions" -> checked(KlarnaRules.SESSION, request, this::session);
            case "POST /hpp/v1/sessions" -> checked(KlarnaRules.HOSTED, request, this::hosted);
            case "GET /payments/v1/sessions/ID" -> of(id, entry -> LocalResponse.json(200, entry.session()));
            case "GET /hpp/v1/sessions/ID" -> of(id, entry -> LocalResponse.json(200, entry.page()));
            case "DELETE /hpp/v1/sessions/ID" -> of(id, KlarnaEntry::disable);
            case "DELETE /payments/v1/authorizations/ID" -> of(id, KlarnaEntry::release);
            case "POST /payments/v1/authorizations/ID/order" ->
                checked(
                        KlarnaRules.PLACE,
                        request,
                        body -> of(
                                id,
                                entry -> entry.place(
                                        body,
                                        request.header("klarna-idempotency-key").orElse(""))));
            case "GET /ordermanagement/v1/orders/ID" -> of(id, entry -> LocalResponse.json(200, entry.order()));
            case "POST /ordermanagement/v1/orders/ID/shipping-info" ->
                checked(KlarnaRules.SHIPPING, request, body -> of(id, entry -> LocalResponse.json(204, "")));
            default -> LocalResponse.json(404, "");
        };
    }

    private LocalResponse session(JsonNode body) {
        KlarnaEntry entry = new KlarnaEntry(body.deepCopy());
        entries.put(entry.sessionId(), entry);
        entries.put(entry.pageId(), entry);
        entries.put(entry.token(), entry);
        entries.put(entry.orderId(), entry);
        return LocalResponse.json(
                200,
                JSON.createObjectNode()
                        .put("session_id", entry.sessionId())
                        .put("client_token", UUID.randomUUID().toString())
                        .toString());
    }

    private LocalResponse hosted(JsonNode body) {
        String url = body.path("payment_session_url").asText();
        return of(url.substring(url.lastIndexOf('/') + 1), entry -> {
            entry.hosted(body.path("merchant_urls").deepCopy());
            return LocalResponse.json(
                    201,
                    JSON.createObjectNode()
                            .put("session_id", entry.pageId())
                            .put("redirect_url", base + PAGE + "?token=" + entry.pageId())
                            .toString());
        });
    }

    private LocalResponse approval(LocalRequest request) {
        return request.parameter("token")
                .map(entries::get)
                .map(entry -> ApprovalPage.of("Klarna", entry.amount(), entry.number(), PATH + PAGE, entry.pageId()))
                .orElseGet(() -> LocalResponse.text(404, "there is no such page"));
    }

    private LocalResponse approved(LocalRequest request) {
        Optional<KlarnaEntry> entry = request.formField("token").map(entries::get);
        Optional<Mood> mood = request.formField("how").flatMap(Mood::of);
        return entry.isPresent() && mood.isPresent()
                ? LocalResponse.seeOther(entry.get().approve(mood.get()))
                : LocalResponse.text(404, "there is no such page");
    }

    private LocalResponse of(String id, Function<KlarnaEntry, LocalResponse> answer) {
        return Optional.ofNullable(entries.get(id)).map(answer).orElseGet(() -> LocalResponse.json(404, ""));
    }

    private static LocalResponse checked(
            RequestRules rules, LocalRequest request, Function<JsonNode, LocalResponse> answer) {
        JsonNode body;
        try {
            body = JSON.readTree(new String(request.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException notJson) {
            return LocalResponse.json(400, "{\"error_code\":\"BAD_VALUE\"}");
        }
        List<String> broken = rules.broken(body);
        long lines = 0;
        for (JsonNode line : body.path("order_lines")) {
            lines += line.path("total_amount").asLong();
        }
        boolean sums = !body.has("order_amount")
                || (body.path("order_amount").isIntegralNumber()
                        && lines == body.path("order_amount").asLong());
        if (broken.isEmpty() && sums) {
            return answer.apply(body);
        }
        ObjectNode problem = JSON.createObjectNode().put("error_code", "BAD_VALUE");
        broken.forEach(each -> problem.withArray("error_messages").add(each));
        return LocalResponse.json(400, problem.toString());
    }
}
