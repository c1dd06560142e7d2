package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.order.withdrawal.Scope.Whole;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryDesk;
import io.buyerstatus.functions.testing.DemoShop;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document is the truth: whatever is asked, the answer is one that it describes. */
@Tag("AP-5")
final class ContractTest {
    private static final int QUESTIONS = 1500;
    private static final long SEED = 20_261_129;

    private final DemoApi api = new DemoApi();
    private final KeySecret stranger = api.make(new ShopId("another"), Scope.values());
    private final KeySecret reader = api.make(DemoShop.SHOP, Scope.READ);
    private final String declared = api.withdrawal(
                    DemoShop.SHOP, new Whole(), Optional.of(DemoShop.ORDER), Timeliness.IN_TIME)
            .id();

    private static final List<String> WORDS = List.of(
            "",
            "x",
            "true",
            "us",
            "due",
            "sent",
            "unpaid",
            "web",
            "10042",
            "Beispiel",
            "\\u0000",
            "ß%",
            "\uD83D\uDE00",
            "../..",
            "general",
            "bank",
            "general.name",
            "0".repeat(26),
            DemoShop.ORDER.key(),
            "a".repeat(300));

    private static final List<String> BODIES = List.of(
            "{'text':'Hello','read_up_to':'READ'}",
            "{'text':'Hello','kind':'page_and_notice','channel':'sms','read_up_to':'READ'}",
            "{'text':'Hello','copies':['a@example.com','b'],'read_up_to':'READ'}",
            "{'text':''}",
            "{'text':'Noted'}",
            "{'read_up_to':'READ'}",
            "{'set':{'general.name':'Nordlicht'}}",
            "{'set':{'general.name':7,'general.enabled':'x','general.languages':[1,{'a':[]}]}}",
            "{'set':{'general.email':{'x':null}}}",
            "{'set':{'bank.iban':'x'},'unset':['general.phone','general.phone']}",
            "{'unset':['general.phone']}",
            "{}",
            "[]",
            "{",
            "{'text':'a','text':'b'}",
            "[".repeat(200),
            "{'text':1e999999999}",
            "");

    /** A question nobody thought of; some of it is right by chance. */
    private DemoApi.Question drawn(Random random) {
        String[] route = pick(random, api.contract.routes()).split(" ", 2);
        String path = route[1].replace("{order}", random.nextInt(4) == 0 ? part(random) : DemoShop.ORDER.key())
                .replace("{reply}", part(random))
                .replace("{section}", random.nextInt(3) == 0 ? part(random) : "general");
        String webhook = api.webhook();
        path = path.replace("{webhook}", random.nextInt(4) == 0 ? part(random) : webhook)
                .replace("{event}", random.nextInt(4) == 0 ? part(random) : api.delivered(webhook))
                .replace("{withdrawal}", random.nextInt(4) == 0 ? part(random) : declared)
                .replaceAll("\\{[a-z]+}", "x");
        String query = random.nextInt(3) == 0
                ? "?"
                        + pick(
                                random,
                                List.of(
                                        "q",
                                        "progress",
                                        "payment",
                                        "channel",
                                        "waiting",
                                        "cursor",
                                        "all",
                                        "board",
                                        "state",
                                        "colour"))
                        + "=" + URLEncoder.encode(pick(random, WORDS), StandardCharsets.UTF_8)
                : "";
        DemoApi.Question question = api.question(route[0], path + query);
        if (random.nextInt(20) == 0) {
            question.with("authorization", "Bearer nobody");
        } else if (random.nextInt(10) == 0) {
            question.by(pick(random, List.of(stranger, reader)));
        }
        if (random.nextInt(8) != 0) {
            question.named(random.nextInt(5) == 0 ? "the same" : "n" + random.nextInt());
        }
        if (random.nextInt(3) != 0) {
            question.with("if-match", "\"" + (random.nextBoolean() ? version() : random.nextInt(4)) + "\"");
        }
        if (!route[0].equals("GET")) {
            question.body(
                    random.nextBoolean()
                            ? example(question.matched()).orElse("{}")
                            : pick(random, BODIES).replace("READ", read()));
            if (random.nextInt(20) == 0) {
                question.with("content-type", "text/plain");
            }
        }
        return question;
    }

    private long version() {
        return api.shop.settings.shop(DemoShop.SHOP).orElseThrow().version();
    }

    /** How far the conversation goes, without a request that counts. */
    private String read() {
        return new InMemoryDesk(api.shop.orders, api.shop.ledger)
                .card(DemoShop.ORDER, api.known(api.key).id(), OrderCard.ENTRIES)
                .orElseThrow()
                .mark()
                .text();
    }

    /** The document's first example of a body, by somebody who read what there is. */
    private Optional<String> example(Contract.Matched matched) {
        JsonNode examples = matched.operation().at("/requestBody/content/application~1json/examples");
        if (!examples.elements().hasNext()) {
            return Optional.empty();
        }
        ObjectNode body = (ObjectNode) examples.elements().next().path("value").deepCopy();
        if (body.has("read_up_to")) {
            body.put("read_up_to", read());
        }
        return Optional.of(body.toString());
    }

    private static String part(Random random) {
        return pick(random, WORDS).replace("/", "-").replace("?", "");
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void everyAnswerIsOneOfTheDocument() {
        Random random = new Random(SEED);
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int question = 0; question < QUESTIONS; question++) {
            api.shop.clock.advance(Duration.ofMillis(random.nextInt(600)));
            if (random.nextInt(50) == 0) {
                api.buyerWrites("Question " + question);
            }
            DemoApi.Question drawn = drawn(random);
            DemoApi.Heard heard = drawn.ask();
            assertThat(heard.status()).as(heard.text()).isNotEqualTo(503);
            seen.computeIfAbsent(drawn.operation(), any -> new HashSet<>()).add(heard.status());
        }
        assertThat(seen).hasSize(api.contract.routes().size());
        assertThat(seen).allSatisfy((operation, statuses) -> assertThat(statuses)
                .as("%s was answered well at least once", operation)
                .anyMatch(status -> status < 300 || operation.equals("undoReply")));
    }

    /** One good answer of each operation. */
    private Map<Contract.Matched, APIGatewayV2HTTPResponse> walk() {
        api.buyerWrites("The lid is broken");
        String sent = DemoApi.heard(api.post(DemoApi.ORDER + "/replies")
                        .named("first")
                        .body("{'text':'Wait','read_up_to':'" + read() + "'}")
                        .raw())
                .json()
                .path("id")
                .asText();
        Map<Contract.Matched, APIGatewayV2HTTPResponse> walked = new HashMap<>();
        for (String route : api.contract.routes()) {
            String[] split = route.split(" ", 2);
            String webhook =
                    route.contains("{webhook}") ? api.freshWebhook().id().value() : "";
            DemoApi.Question question = api.question(
                            split[0],
                            split[1].replace("{order}", DemoShop.ORDER.key())
                                    .replace("{reply}", sent)
                                    .replace("{section}", "general")
                                    .replace("{withdrawal}", declared)
                                    .replace("{webhook}", webhook)
                                    .replace("{event}", webhook.isEmpty() ? "" : api.delivered(webhook)))
                    .named(route.replace(' ', '-'))
                    .with("if-match", "\"" + version() + "\"");
            example(question.matched()).ifPresent(question::body);
            walked.put(question.matched(), question.raw());
        }
        return walked;
    }

    @Test
    void theExamplesOfTheDocumentDoWhatTheySay() {
        walk().forEach((matched, response) -> {
            assertThat(response.getStatusCode())
                    .as("%s: %s", matched.id(), response.getBody())
                    .isBetween(200, 299);
            assertThat(api.contract.deviations(matched, response))
                    .as(matched.id())
                    .isEmpty();
        });
    }

    /** The check above can fail, for each operation in each way. */
    @Test
    void aDeviationOfAnyOperationIsNoticed() {
        walk().forEach((matched, response) -> {
            assertThat(api.contract.deviations(matched, with(response, 299, response.getBody())))
                    .isNotEmpty();
            Map<String, String> headers = new HashMap<>(response.getHeaders());
            headers.remove("ratelimit");
            APIGatewayV2HTTPResponse silent = with(response, response.getStatusCode(), response.getBody());
            silent.setHeaders(headers);
            assertThat(api.contract.deviations(matched, silent)).isNotEmpty();
            if (response.getStatusCode() == 204) {
                assertThat(api.contract.deviations(matched, with(response, 204, "{}")))
                        .isNotEmpty();
                return;
            }
            ObjectNode more = (ObjectNode) Contract.json(response.getBody());
            more.put("beside", 1);
            assertThat(api.contract.deviations(matched, with(response, response.getStatusCode(), more.toString())))
                    .isNotEmpty();
            for (String required : api.contract.required(matched, response.getStatusCode())) {
                ObjectNode without = (ObjectNode) Contract.json(response.getBody());
                without.remove(required);
                assertThat(api.contract.deviations(
                                matched, with(response, response.getStatusCode(), without.toString())))
                        .as("%s without %s", matched.id(), required)
                        .isNotEmpty();
                ObjectNode other = (ObjectNode) Contract.json(response.getBody());
                other.set(required, other.path(required).isObject() ? other.arrayNode() : other.objectNode());
                assertThat(api.contract.deviations(matched, with(response, response.getStatusCode(), other.toString())))
                        .as("%s with another %s", matched.id(), required)
                        .isNotEmpty();
            }
        });
    }

    private static APIGatewayV2HTTPResponse with(APIGatewayV2HTTPResponse response, int status, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(response.getHeaders())
                .withBody(body)
                .build();
    }

    @Test
    void theDocumentsRoutesAreTheHandlers() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/buyerstatus/functions/api/ApiHandler.java"));
        Matcher cases = Pattern.compile("case \"([A-Z]+) \" \\+ ApiUrls").matcher(source);
        int found = 0;
        while (cases.find()) {
            found++;
        }
        // The document, the same for people, and what the API does not have.
        assertThat(found).isEqualTo(api.contract.routes().size() + 3);
    }
}
