package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a program says: taken, or refused by what the document says; never "not available". */
final class EveryFieldTest {
    private final DemoApi api = new DemoApi();
    private int asked;

    @ParameterizedTest
    @CsvSource({
        "POST, orders/{order}/replies, text It leaves today, subject Your order, kind mail_only, 'read_up_to '",
        "POST, orders/{order}/notes, text Handle with care, x y, x y, x y",
        "POST, orders/{order}/ticket/close, 'read_up_to ', x y, x y, x y",
        "PATCH, settings/general, x y, set.general.name Nordlicht, set.general.email a@shop.example, unset general.phone",
        "PATCH, settings/bank, set.bank.iban DE89370400440532013000, set.bank.holder Nord, set.bank.bic x, unset bank.name",
        "POST, webhooks, address https://erp.example/hook, x y, x y, x y"
    })
    @Tag("AP-5")
    void ofABody(String method, String path, String one, String two, String three, String four) {
        List<String> fields = List.of(one, two, three, four).stream()
                .flatMap(field -> List.of(field.split(" ", 2)).stream())
                .toList();
        assertThat(HostileFields.unanswered(fields, Set.of("x"), sent -> ask(method, path, sent)))
                .isEmpty();
    }

    private APIGatewayV2HTTPResponse ask(String method, String path, String... fields) {
        StringBuilder set = new StringBuilder();
        StringBuilder body = new StringBuilder("{");
        for (int at = 0; at < fields.length; at += 2) {
            String name = fields[at];
            if (name.startsWith("set.")) {
                set.append(set.isEmpty() ? "" : ",").append(member(name.substring("set.".length()), fields[at + 1]));
            } else if (name.equals("unset")) {
                body.append(body.length() > 1 ? "," : "")
                        .append("\"unset\":[")
                        .append(text(fields[at + 1]))
                        .append(']');
            } else if (!name.equals("x")) {
                body.append(body.length() > 1 ? "," : "").append(member(name, fields[at + 1]));
            }
        }
        body.append(set.isEmpty() ? "" : (body.length() > 1 ? "," : "") + "\"set\":{" + set + "}")
                .append('}');
        DemoApi fresh = new DemoApi();
        String address = "/api/v1/" + path.replace("{order}", DemoApi.ORDER.substring("/api/v1/orders/".length()));
        DemoApi.Question question =
                fresh.question(method, address).named("n" + asked++).body(body.toString());
        return method.equals("PATCH")
                ? question.with("if-match", fresh.get(address).ask().headers().getOrDefault("etag", ""))
                        .raw()
                : question.raw();
    }

    private static String member(String name, String value) {
        return text(name) + ":" + text(value);
    }

    /** As any writer of JSON may write it: halves of pairs come whole over the wire. */
    private static String text(String text) {
        StringBuilder written = new StringBuilder("\"");
        text.chars().forEach(unit -> written.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        return written.append('"').toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/orders",
                "GET /api/v1/orders/{order}",
                "GET /api/v1/orders/{order}/timeline",
                "GET /api/v1/orders/{order}/messages",
                "GET /api/v1/orders/{order}/thread",
                "DELETE /api/v1/orders/{order}/replies/{reply}",
                "POST /api/v1/orders/{order}/ticket/reopen",
                "GET /api/v1/tickets",
                "GET /api/v1/withdrawals",
                "GET /api/v1/withdrawals/{withdrawal}",
                "POST /api/v1/withdrawals/{withdrawal}/done",
                "GET /api/v1/settings/{section}",
                "GET /api/v1/webhooks/{webhook}",
                "GET /api/v1/webhooks/{webhook}/deliveries",
                "POST /api/v1/webhooks/{webhook}/deliveries/{event}/replay"
            })
    @Tag("AP-2")
    void ofAPathAQueryAndAHeader(String route) {
        List<String> parts = Stream.of("order", "reply", "section", "webhook", "event", "withdrawal")
                .filter(name -> route.contains("{" + name + "}"))
                .toList();
        for (String name : parts) {
            assertThat(HostileFields.unanswered(List.of(name, "abc"), Set.of(), sent -> {
                        APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("api.orders"), route);
                        Map<String, String> filled = new HashMap<>(Map.of(
                                "order",
                                api.shop.order().key().key(),
                                "reply",
                                "r",
                                "section",
                                "general",
                                "webhook",
                                "w",
                                "event",
                                "e"));
                        filled.put(name, sent[1]);
                        event.setPathParameters(filled);
                        event.setHeaders(
                                Map.of("authorization", "Bearer " + api.key.value(), "idempotency-key", "n" + asked++));
                        return api.get("/api/v1/orders").raw(event);
                    }))
                    .as(name)
                    .isEmpty();
        }
        List<String> query =
                List.of("q", "progress", "money", "channel", "placed_from", "cursor", "limit", "before", "state");
        for (String name : route.startsWith("GET") ? query : query.subList(0, 1)) {
            assertThat(HostileFields.unanswered(List.of(name, "abc"), Set.of(), sent -> {
                        APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("api.orders"), route);
                        event.setPathParameters(Map.of(
                                "order",
                                api.shop.order().key().key(),
                                "reply",
                                "r",
                                "section",
                                "general",
                                "webhook",
                                "w",
                                "event",
                                "e"));
                        event.setQueryStringParameters(Map.of(name, sent[1]));
                        event.setRawQueryString("");
                        event.setHeaders(
                                Map.of("authorization", "Bearer " + api.key.value(), "idempotency-key", "n" + asked++));
                        return api.get("/api/v1/orders").raw(event);
                    }))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    @Tag("AP-1")
    void ofAKeyAndOfANameThatIsAskedForOnce() {
        assertThat(HostileFields.unanswered(
                        List.of("authorization", "Bearer " + api.key.value()),
                        Set.of(),
                        sent -> api.get("/api/v1/orders").with(sent[0], sent[1]).raw()))
                .isEmpty();
        assertThat(HostileFields.unanswered(
                        List.of("idempotency-key", "n1", "content-type", "application/json"),
                        Set.of(),
                        sent -> api.post(DemoApi.ORDER + "/notes")
                                .body("{'text':'x'}")
                                .with(sent[0], sent[1])
                                .with(sent[2], sent[3])
                                .raw()))
                .isEmpty();
    }
}
