package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.DeliveryLog;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.ManageEndpoints;
import io.buyerstatus.core.webhook.ManageEndpoints.Known;
import io.buyerstatus.core.webhook.ManageEndpoints.Wish;
import io.buyerstatus.core.webhook.SigningSecret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Addresses that are told what happens. A new one is not made under an {@code Idempotency-Key}: what it answers would be kept, and the secret
 * with it. A shop has an address once instead.
 */
record WebhooksRoute(ManageEndpoints endpoints, DeliveryLog log, InstantSource clock) {
    private static final Map<ManageEndpoints.Rule, String> RULES = Map.of(
            ManageEndpoints.Rule.NO_ADDRESS, "must be an address of the web, such as https://erp.example.com/hooks",
            ManageEndpoints.Rule.NOT_HTTPS, "must begin with https://",
            ManageEndpoints.Rule.TOO_MUCH, "must have no user's name, no password and no part behind #",
            ManageEndpoints.Rule.OTHER_PORT, "must have no port but 443",
            ManageEndpoints.Rule.NO_PUBLIC_NAME,
                    "must have a public name for its host: no number, and no name of a network of one's own",
            ManageEndpoints.Rule.NO_TYPE, "must name one at least",
            ManageEndpoints.Rule.ADDRESS_TAKEN, "is in the list already: change it there, or give it another secret",
            ManageEndpoints.Rule.TOO_MANY, "would be one too many: a shop has " + Endpoint.MOST);

    Answer list(Call call) {
        ObjectNode json = Json.object();
        Json.list(json, "webhooks", endpoints.of(call.shop()), this::json);
        return Answer.told(json);
    }

    Answer make(Call call) {
        ObjectNode body = call.body();
        Wish wish = new Wish(
                body.path("address").asText(),
                body.has("types") ? types(body) : Set.copyOf(EventType.choices()),
                body.path("on").asBoolean(true));
        return result(call, endpoints.make(call.shop(), wish, call.key().name()), 201);
    }

    Answer show(Call call) {
        return known(call, known -> Answer.told(json(known)));
    }

    Answer change(Call call) {
        return known(call, known -> {
            ObjectNode body = call.body();
            Wish wish = new Wish(
                    body.path("address").asText(known.endpoint().address().toString()),
                    body.has("types") ? types(body) : known.endpoint().types(),
                    body.path("on").asBoolean(known.live()));
            return result(
                    call, endpoints.change(call.shop(), known.endpoint().id().value(), wish), 200);
        });
    }

    Answer remove(Call call) {
        return endpoints.remove(call.shop(), call.request().pathParameter("webhook"))
                ? new Answer.Nothing()
                : Answer.missing();
    }

    Answer rotate(Call call) {
        return result(call, endpoints.rotate(call.shop(), call.request().pathParameter("webhook")), 200);
    }

    Answer test(Call call) {
        return known(call, known -> queued(log.test(known)));
    }

    Answer replay(Call call) {
        return known(call, known -> queued(log.replay(known, call.request().pathParameter("event"))));
    }

    Answer deliveries(Call call) {
        Optional<String> asked = call.request().queryParameter("before");
        Optional<EventId> before = asked.flatMap(EventId::parse);
        if (asked.isPresent() && before.isEmpty()) {
            return Answer.not(Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    "before is no next of this list.",
                    List.of(Problem.Part.parameter("before", "value", "must be the next of the page before"))));
        }
        return known(call, known -> {
            DeliveryLog.Page page = log.page(known.endpoint(), before);
            ObjectNode json = Json.object();
            Json.list(json, "deliveries", page.deliveries(), WebhooksRoute::json);
            page.next().ifPresent(next -> json.put("next", next.value()));
            return Answer.told(json);
        });
    }

    private static Answer queued(DeliveryLog.Result result) {
        return switch (result) {
            case QUEUED -> Answer.told(202, Json.object().put("queued", true));
            case MISSING -> Answer.missing();
            case WAITING -> refused(result, "It is on its way anyway.");
            case OFF -> refused(result, "The address is switched off: switch it on first.");
            case OVERTAKEN -> Answer.not(Problem.busy());
        };
    }

    private static Answer refused(DeliveryLog.Result result, String detail) {
        return Answer.not(Problem.of(ProblemType.REFUSED, detail).with("rule", Json.word(result)));
    }

    private Answer result(Call call, ManageEndpoints.Result result, int status) {
        return switch (result) {
            case ManageEndpoints.Made(Endpoint endpoint, SigningSecret secret) ->
                endpoints
                        .find(call.shop(), endpoint.id().value())
                        .map(known -> Answer.told(status, json(known).put("secret", secret.value())))
                        .orElseGet(Answer::missing);
            case ManageEndpoints.Changed(Endpoint endpoint) ->
                endpoints
                        .find(call.shop(), endpoint.id().value())
                        .map(known -> Answer.told(json(known)))
                        .orElseGet(Answer::missing);
            case ManageEndpoints.Refused(ManageEndpoints.Rule rule) -> {
                String detail = RULES.getOrDefault(rule, "");
                yield Answer.not(Problem.of(
                        ProblemType.INVALID_BODY,
                        "A value breaks its rule; nothing was done.",
                        List.of(new Problem.Part(
                                "pointer",
                                rule == ManageEndpoints.Rule.NO_TYPE ? "/types" : "/address",
                                Json.word(rule),
                                detail))));
            }
            case ManageEndpoints.Missing missing -> Answer.missing();
            case ManageEndpoints.Overtaken overtaken -> Answer.not(Problem.busy());
        };
    }

    private static Set<EventType> types(ObjectNode body) {
        Set<EventType> types = new HashSet<>();
        body.path("types").forEach(word -> EventType.named(word.asText()).ifPresent(types::add));
        return types;
    }

    private ObjectNode json(Known known) {
        Endpoint endpoint = known.endpoint();
        Instant now = clock.instant();
        ObjectNode json = Json.object()
                .put("id", endpoint.id().value())
                .put("address", endpoint.address().toString());
        Json.list(
                json,
                "types",
                endpoint.types().stream().sorted(Comparator.naturalOrder()).toList(),
                type -> Json.plain(type.word()));
        json.put("on", endpoint.on())
                .put("live", known.live())
                .put("since", endpoint.since().toString())
                .put("made_by", endpoint.by());
        Json.instant(json, "failing_since", known.failingSince());
        known.stopped().ifPresent(stop -> json.putObject("stopped")
                .put("reason", Json.word(stop.reason()))
                .put("at", stop.at().toString()));
        Json.instant(
                json,
                "old_secret_until",
                endpoint.retired().map(Endpoint.Retired::until).filter(now::isBefore));
        return json;
    }

    private static ObjectNode json(Delivery delivery) {
        ObjectNode json = Json.object()
                .put("event", delivery.event().id().value())
                .put("type", delivery.event().type().word())
                .put("timestamp", delivery.event().at().toString())
                .put("state", delivery.state().word());
        delivery.event()
                .order()
                .ifPresent(order -> json.put("order", order.key().key()));
        Json.list(json, "attempts", delivery.tries(), attempt -> {
            ObjectNode tried = Json.object().put("at", attempt.at().toString());
            if (attempt.status() > 0) {
                tried.put("status", attempt.status());
            }
            Json.text(tried, "note", attempt.note());
            return tried;
        });
        Json.instant(json, "next_attempt_at", delivery.due());
        return json;
    }

    private Answer known(Call call, Function<Known, Answer> then) {
        return endpoints
                .find(call.shop(), call.request().pathParameter("webhook"))
                .map(then)
                .orElseGet(Answer::missing);
    }
}
