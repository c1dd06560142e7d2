package io.buyerstatus.local.standin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stand-ins of payment providers against the providers' own published specifications (C10). The files may not be passed on, so they are read from
 * where somebody put them: {@code mvn test -pl infrastructure/local -Dtest=SpecificationsTest -Dpayment.specifications=FOLDER}, with PayPal's Orders 2 and Klarna's
 * Payments, Hosted Payment Page and Order Management in the folder, by whatever names.
 */
@Tag("DR-20")
@EnabledIfSystemProperty(
        named = SpecificationsTest.FOLDER,
        matches = ".+",
        disabledReason = "needs the providers' published specifications: -D" + SpecificationsTest.FOLDER + "=FOLDER")
final class SpecificationsTest {
    static final String FOLDER = "payment.specifications";

    /** What the specification wants of a parcel and PayPal's own client never sends: it is inherited there from another API. */
    private static final Set<String> NOT_WANTED = Set.of("transaction_id", "status");

    /** What PayPal's guide takes as a carrier and its specification leaves out. */
    private static final Set<String> BESIDE = Set.of(PayPalRules.OTHER);

    private static List<Specification> specifications = List.of();

    @BeforeAll
    static void read() {
        specifications = Specification.in(Path.of(System.getProperty(FOLDER)));
    }

    private record Found(Specification in, JsonNode operation) {}

    private static Found found(String method, String path) {
        return specifications.stream()
                .flatMap(each -> each.operation(method, path).stream().map(operation -> new Found(each, operation)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no specification has " + method + " " + path));
    }

    static Stream<Operation> operations() {
        return Stream.of(PayPalRules.OPERATIONS, KlarnaRules.OPERATIONS).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void c10EachCallIsThereAndAnswersAsItIsSpecified(Operation ours) {
        Found theirs = found(ours.method(), ours.path());
        Set<String> statuses = new TreeSet<>();
        ours.answers().forEach(status -> statuses.add(String.valueOf(status)));
        theirs.operation().path("responses").fieldNames().forEachRemaining(statuses::remove);
        assertThat(theirs.operation().path("responses").has("default") ? Set.of() : statuses)
                .as(ours.path())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void c10EachRuleIsWithinTheSpecification(Operation ours) {
        ours.rules().ifPresent(rules -> {
            Found theirs = found(ours.method(), ours.path());
            JsonNode body = theirs.in().body(theirs.operation().path("requestBody"));
            rules.known().forEach((place, form) -> assertThat(outside(theirs.in(), body, place, form))
                    .as(ours.path() + " " + place)
                    .isEmpty());
            assertThat(missing(theirs.in(), body, rules)).as(ours.path()).isEmpty();
        });
    }

    /** In what a form is wider than what is specified. */
    private static List<String> outside(Specification in, JsonNode body, String place, Form form) {
        JsonNode value = in.at(body, place).orElse(null);
        if (value == null) {
            return List.of("it is not there");
        }
        List<String> outside = new ArrayList<>();
        String type = in.says(value, "type").map(JsonNode::asText).orElse("");
        switch (form) {
            case Form.Choice(List<String> words) -> {
                is(outside, type, "string");
                List<String> theirs = in.words(value);
                words.stream()
                        .filter(word -> !theirs.contains(word) && !BESIDE.contains(word))
                        .forEach(outside::add);
            }
            case Form.Text text -> {
                is(outside, type, "string");
                in.says(value, "maxLength")
                        .filter(most -> most.asInt() < text.longest())
                        .ifPresent(most -> outside.add("longer than " + most));
                in.says(value, "minLength")
                        .filter(least -> least.asInt() > text.shortest()
                                && !text.pattern().matcher("").matches()
                                && text.example().length() < least.asInt())
                        .ifPresent(least -> outside.add("shorter than " + least));
                in.says(value, "pattern")
                        .filter(pattern -> !text.example().matches(pattern.asText()))
                        .ifPresent(pattern -> outside.add(text.example() + " is not like " + pattern));
            }
            case Form.Whole(long least, long most) -> {
                is(outside, type, "integer");
                in.says(value, "minimum")
                        .filter(theirs -> theirs.asLong() > least)
                        .ifPresent(theirs -> outside.add("less than " + theirs));
                in.says(value, "maximum")
                        .filter(theirs -> theirs.asLong() < most)
                        .ifPresent(theirs -> outside.add("more than " + theirs));
            }
            case Form.Truth truth -> is(outside, type, "boolean");
        }
        return outside;
    }

    private static void is(List<String> outside, String type, String wanted) {
        if (!type.equals(wanted)) {
            outside.add("a " + type);
        }
    }

    /** What the specification wants and the rules do not, of all that the rules know of. */
    private static Set<String> missing(Specification in, JsonNode body, RequestRules rules) {
        Set<String> objects = new HashSet<>(Set.of(""));
        rules.known().keySet().forEach(place -> {
            for (int dot = place.indexOf('.'); dot >= 0; dot = place.indexOf('.', dot + 1)) {
                objects.add(place.substring(0, dot));
            }
        });
        Set<String> missing = new TreeSet<>();
        for (String object : objects) {
            JsonNode schema = object.isEmpty() ? body : in.at(body, object).orElseThrow();
            in.required(schema).stream()
                    .filter(name -> !NOT_WANTED.contains(name))
                    .map(name -> object.isEmpty() ? name : object + "." + name)
                    .filter(place -> rules.required().stream()
                            .noneMatch(ours -> ours.equals(place)
                                    || ours.startsWith(place + ".")
                                    || ours.startsWith(place + "[]")))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static final String CREATE = """
            {"intent":"CAPTURE","purchase_units":[{"custom_id":"demo-1.a1","invoice_id":"demo-1","description":"Tea 1",\
            "amount":{"currency_code":"EUR","value":"54.90"}}],"payment_source":{"paypal":{"experience_context":{\
            "return_url":"https://example.com/back","cancel_url":"https://example.com/left"}}}}""";

    @Test
    void c10WhatPayPalsStandInAnswersIsSpecified() {
        PayPalPages pages = new PayPalPages("https://paypal.example", () -> Instant.parse("2026-11-20T09:00:00Z"));
        Map<String, String> bearer = Map.of("authorization", "Bearer A21-local");
        String root = PayPalPages.PATH + "/v2/checkout/orders";
        JsonNode created = answered(pages, "post", root, bearer, CREATE, "post", "/v2/checkout/orders");
        String id = created.path("id").asText();
        ask(pages, "POST", PayPalPages.PATH + "/checkoutnow", Map.of(), "token=" + id + "&how=pay");
        String one = "/v2/checkout/orders/{id}";
        answered(pages, "get", root + "/" + id, bearer, "", "get", one);
        JsonNode captured =
                answered(pages, "post", root + "/" + id + "/capture", bearer, "{}", "post", one + "/capture");
        String capture = captured.at("/purchase_units/0/payments/captures/0/id").asText();
        answered(
                pages,
                "post",
                root + "/" + id + "/track",
                bearer,
                "{\"capture_id\":\"" + capture
                        + "\",\"tracking_number\":\"1Z\",\"carrier\":\"UPS\",\"notify_payer\":false}",
                "post",
                one + "/track");
    }

    @Test
    void c10WhatKlarnasStandInAnswersIsSpecified() {
        KlarnaPages pages = new KlarnaPages("https://klarna.example");
        Map<String, String> basic = Map.of("authorization", "Basic eDp5", "klarna-idempotency-key", "a1");
        String basket = "\"purchase_country\":\"DE\",\"purchase_currency\":\"EUR\",\"order_amount\":5490,"
                + "\"merchant_reference1\":\"1\",\"order_lines\":[{\"name\":\"1\",\"quantity\":1,\"unit_price\":5490,\"total_amount\":5490}]";
        String sessions = KlarnaPages.PATH + "/payments/v1/sessions";
        String session = answered(pages, "post", sessions, basic, "{" + basket + "}", "post", "/payments/v1/sessions")
                .path("session_id")
                .asText();
        String hosted = KlarnaPages.PATH + "/hpp/v1/sessions";
        String page = answered(
                        pages,
                        "post",
                        hosted,
                        basic,
                        "{\"payment_session_url\":\"https://api.klarna.com/payments/v1/sessions/" + session
                                + "\",\"merchant_urls\":{\"success\":\"https://example.com/back\"}}",
                        "post",
                        "/hpp/v1/sessions")
                .path("session_id")
                .asText();
        ask(pages, "POST", KlarnaPages.PATH + "/pay", Map.of(), "token=" + page + "&how=pay");
        String token = answered(pages, "get", hosted + "/" + page, basic, "", "get", "/hpp/v1/sessions/{session_id}")
                .path("authorization_token")
                .asText();
        answered(pages, "get", sessions + "/" + session, basic, "", "get", "/payments/v1/sessions/{session_id}");
        String order = answered(
                        pages,
                        "post",
                        KlarnaPages.PATH + "/payments/v1/authorizations/" + token + "/order",
                        basic,
                        "{" + basket + ",\"auto_capture\":true}",
                        "post",
                        "/payments/v1/authorizations/{authorizationToken}/order")
                .path("order_id")
                .asText();
        String orders = "/ordermanagement/v1/orders/";
        answered(pages, "get", KlarnaPages.PATH + orders + order, basic, "", "get", orders + "{order_id}");
    }

    private static JsonNode ask(LocalPage pages, String method, String path, Map<String, String> headers, String body) {
        return json(
                pages.handle(new LocalRequest(method, path, Map.of(), headers, body.getBytes(StandardCharsets.UTF_8))));
    }

    private static JsonNode json(LocalResponse response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks as our adapters do, and holds the answer against what is specified for it. */
    private static JsonNode answered(
            LocalPage pages,
            String method,
            String path,
            Map<String, String> headers,
            String body,
            String theirMethod,
            String theirPath) {
        LocalResponse response = pages.handle(new LocalRequest(
                method.toUpperCase(Locale.ROOT), path, Map.of(), headers, body.getBytes(StandardCharsets.UTF_8)));
        Found theirs = found(theirMethod, theirPath);
        assertThat(response.status()).as(theirPath).isBetween(200, 299);
        JsonNode schema =
                theirs.in().body(theirs.operation().path("responses").path(String.valueOf(response.status())));
        JsonNode answer = json(response);
        assertThat(unspecified(theirs.in(), schema, "", answer))
                .as(theirPath + " " + answer)
                .isEmpty();
        return answer;
    }

    private static List<String> unspecified(Specification in, JsonNode schema, String place, JsonNode answer) {
        List<String> problems = new ArrayList<>();
        if (answer.isObject()) {
            answer.properties().forEach(field -> {
                String at = place.isEmpty() ? field.getKey() : place + "." + field.getKey();
                problems.addAll(unspecified(in, schema, at, field.getValue()));
            });
        } else if (answer.isArray()) {
            answer.forEach(each -> problems.addAll(unspecified(in, schema, place + "[]", each)));
        } else {
            in.at(schema, place)
                    .ifPresentOrElse(
                            value -> {
                                String type = in.says(value, "type")
                                        .map(JsonNode::asText)
                                        .orElse("");
                                boolean fits = answer.isTextual() ? type.equals("string") : !type.equals("string");
                                List<String> words = in.words(value);
                                if (!fits || !(words.isEmpty() || words.contains(answer.asText()))) {
                                    problems.add(place + " cannot be " + answer);
                                }
                            },
                            () -> problems.add(place + " is not there"));
        }
        return problems;
    }
}
