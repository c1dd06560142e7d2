package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.RequestLimit;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.functions.testing.DemoShop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What programs do with the API, each answer held to its document. */
final class ApiTest {
    private static final String ORDER = DemoApi.ORDER;

    private final DemoApi api = new DemoApi();

    @Test
    @Tag("AP-1")
    void nobodyComesInWithoutAKeyThatHolds() {
        KeySecret lasting = api.make(DemoShop.SHOP, Scope.READ);
        assertThat(api.get(ORDER).by(lasting).ask().status()).isEqualTo(200);
        int before = api.store.calls();
        String key = lasting.value();
        for (String header :
                List.of("", "Basic " + key, "Bearer", "Bearer " + key + "0", "Bearer " + key.replace("bst_", "bst-"))) {
            assertThat(api.get(ORDER).with("authorization", header).ask().status())
                    .isEqualTo(401);
        }
        char last = key.charAt(key.length() - 1);
        String typo = key.substring(0, key.length() - 1) + (last == 'a' ? 'b' : 'a');
        assertThat(api.get(ORDER).with("authorization", "Bearer " + typo).ask().status())
                .isEqualTo(401);
        assertThat(api.store.calls())
                .as("a typing error is told without a read")
                .isEqualTo(before);

        api.keys.revoke(DemoShop.SHOP, api.known(lasting).id().value());
        assertThat(api.get(ORDER).by(lasting).ask().status()).isEqualTo(401);
        assertThat(api.get(ORDER)
                        .by(KeySecret.of(api.staff.secrets().fresh()))
                        .ask()
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Tag("AP-1")
    void aKeyIsOverWhenItsTimeIs() {
        var made = (io.buyerstatus.core.api.ManageKeys.Made)
                api.keys.make(DemoShop.SHOP, "Trial", Set.of(Scope.READ), Optional.of(Duration.ofDays(1)), "Olivia");
        assertThat(api.get(ORDER).by(made.secret()).ask().status()).isEqualTo(200);
        api.shop.clock.advance(Duration.ofDays(1));
        assertThat(api.get(ORDER).by(made.secret()).ask().status()).isEqualTo(401);
    }

    @Test
    @Tag("AP-1")
    void aKeyMayDoWhatItIsMadeFor() {
        KeySecret reads = api.make(DemoShop.SHOP, Scope.READ);
        assertThat(api.get(ORDER).by(reads).ask().status()).isEqualTo(200);
        assertThat(api.post(ORDER + "/notes")
                        .by(reads)
                        .named("1")
                        .body("{'text':'x'}")
                        .ask()
                        .problem())
                .isEqualTo("scope-missing");
        assertThat(api.get("/api/v1/settings").by(reads).ask().problem()).isEqualTo("scope-missing");
        KeySecret writes = api.make(DemoShop.SHOP, Scope.WRITE);
        assertThat(api.get(ORDER).by(writes).ask().problem()).isEqualTo("scope-missing");
    }

    @Test
    @Tag("AP-2")
    void anotherShopsOrderIsNotFoundWhateverIsAsked() {
        KeySecret theirs = api.make(new ShopId("another"), Scope.values());
        String missing = api.get("/api/v1/orders/" + "0".repeat(26)).ask().text();
        for (String route : api.contract.routes()) {
            if (route.contains("{order}")) {
                String[] split = route.replace("{order}", DemoShop.ORDER.key())
                        .replace("{reply}", "0".repeat(26))
                        .split(" ", 2);
                DemoApi.Heard heard = api.question(split[0], split[1])
                        .by(theirs)
                        .named(route)
                        .body("{'text':'Hello','read_up_to':''}"
                                .replace(
                                        route.contains("notes")
                                                ? ",'read_up_to':''"
                                                : route.contains("close") ? "'text':'Hello'," : "-",
                                        ""))
                        .ask();
                assertThat(heard.status()).as(route).isEqualTo(404);
                assertThat(heard.text()).isEqualTo(missing);
            }
        }
        assertThat(api.get("/api/v1/orders").by(theirs).ask().json().path("orders"))
                .isEmpty();
        assertThat(api.get("/api/v1/orders?q=10042").by(theirs).ask().json().path("orders"))
                .isEmpty();
        assertThat(api.get("/api/v1/orders/another-" + DemoShop.ORDER.key())
                        .ask()
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("AP-2")
    void ordersAreListedFilteredAndFound() {
        JsonNode line = api.get("/api/v1/orders").ask().json().at("/orders/0");
        assertThat(line.path("id").asText()).isEqualTo(DemoShop.ORDER.key());
        assertThat(line.path("name").asText()).isEqualTo("Erika Beispiel");
        String progress = line.path("progress").asText();
        assertThat(api.get("/api/v1/orders?progress=" + progress).ask().json().path("orders"))
                .hasSize(1);
        assertThat(api.get("/api/v1/orders?progress=returned").ask().json().path("orders"))
                .isEmpty();
        assertThat(api.get("/api/v1/orders?waiting=true").ask().json().path("orders"))
                .isEmpty();
        assertThat(api.get("/api/v1/orders?q=erika%40example.com").ask().json().path("orders"))
                .hasSize(1);
        assertThat(api.get("/api/v1/orders?q=Beispiel").ask().json().path("orders"))
                .hasSize(1);
        for (String broken : List.of(
                "progress=SENT", "payment=settled", "waiting=yes", "channel=%20", "q=1&waiting=true", "colour=red")) {
            assertThat(api.get("/api/v1/orders?" + broken).ask().problem())
                    .as(broken)
                    .isEqualTo("invalid-parameter");
        }

        api.buyerWrites("The lid is broken");
        assertThat(api.get("/api/v1/orders?waiting=true")
                        .ask()
                        .json()
                        .at("/orders/0/ticket/kind")
                        .asText())
                .isEqualTo("damaged");
        assertThat(api.get("/api/v1/tickets").ask().json().path("orders")).hasSize(1);
        assertThat(api.get("/api/v1/tickets?board=closed").ask().json().path("orders"))
                .isEmpty();
        assertThat(api.get("/api/v1/tickets?board=all").ask().problem()).isEqualTo("invalid-parameter");
    }

    @Test
    @Tag("AP-2")
    void aCursorGoesOnWithItsOwnListAlone() {
        for (int more = 0; more < 30; more++) {
            api.another("20" + more);
        }
        JsonNode first = api.get("/api/v1/orders").ask().json();
        assertThat(first.path("orders")).hasSize(25);
        String next = first.path("next").asText();
        JsonNode second = api.get("/api/v1/orders?cursor=" + next).ask().json();
        assertThat(second.path("orders")).hasSize(6);
        assertThat(second.has("next")).isFalse();

        assertThat(api.get("/api/v1/orders?waiting=true&cursor=" + next).ask().problem())
                .isEqualTo("invalid-cursor");
        assertThat(api.get("/api/v1/tickets?cursor=" + next).ask().problem()).isEqualTo("invalid-cursor");
        assertThat(api.get("/api/v1/orders?cursor=x" + next).ask().problem()).isEqualTo("invalid-cursor");
        KeySecret theirs = api.make(new ShopId("another"), Scope.READ);
        api.search.key(new ShopId("another"));
        assertThat(api.get("/api/v1/orders?cursor=" + next).by(theirs).ask().problem())
                .isEqualTo("invalid-cursor");
    }

    @Test
    @Tag("AP-2")
    void anOrderIsToldAsTheDeskSeesIt() {
        JsonNode order = api.get(ORDER).ask().json();
        assertThat(order.path("number").asText()).isEqualTo(api.shop.order().number());
        assertThat(order.at("/buyer/email").asText()).isEqualTo("erika@example.com");
        assertThat(order.at("/delivery_address/postcode").asText()).isEqualTo(DemoShop.POSTCODE);
        assertThat(order.path("items")).isNotEmpty();
        assertThat(order.path("desk").asText()).endsWith("/console/shops/demo/orders/" + DemoShop.ORDER.key());
        assertThat(order.toString()).doesNotContain(DemoShop.SECRET.value());

        JsonNode messages = api.get(ORDER + "/messages").ask().json().path("messages");
        assertThat(messages).isNotEmpty().allSatisfy(message -> assertThat(
                        message.path("planned_at").asText())
                .isNotEmpty());
        assertThat(api.get(ORDER + "/timeline").ask().json().path("happenings")).isNotEmpty();
    }

    @Test
    @Tag("AP-6")
    void aReplyLeavesAsTheDesksDo() {
        api.buyerWrites("Where is my parcel?");
        DemoApi.Heard sent = api.post(ORDER + "/replies")
                .named("a")
                .body("{'text':'It is on its way.','subject':'Your parcel','read_up_to':'" + api.read() + "'}")
                .ask();
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.json().path("undo_until").asText())
                .isEqualTo(api.shop.clock.instant().plusSeconds(30).toString());
        List<Message> carrying = carrying(sent);
        assertThat(carrying).singleElement().satisfies(message -> assertThat(message.due())
                .contains(api.shop.clock.instant().plusSeconds(30)));
        assertThat(api.get(ORDER + "/thread").ask().text())
                .contains("It is on its way.", "\"name\":\"Warehouse\"", "\"undoable\":true");

        String reply = ORDER + "/replies/" + sent.json().path("id").asText();
        assertThat(api.question("DELETE", reply).ask().status()).isEqualTo(204);
        assertThat(carrying(sent)).allMatch(io.buyerstatus.core.message.Cancelling::cancelled);
        assertThat(api.question("DELETE", ORDER + "/replies/x").ask().status()).isEqualTo(404);
    }

    private List<Message> carrying(DemoApi.Heard sent) {
        String letter = "letter-" + sent.json().path("id").asText();
        return api.shop.ledger.all().stream()
                .filter(message -> message.key().occurrence().equals(letter))
                .toList();
    }

    @Test
    @Tag("AP-6")
    void aReplyPastSomethingUnreadIsStoppedAndToldIt() {
        String read = api.read();
        api.buyerWrites("Please cancel it");
        DemoApi.Heard stopped = api.post(ORDER + "/replies")
                .named("a")
                .body("{'text':'It is on its way.','read_up_to':'" + read + "'}")
                .ask();
        assertThat(stopped.problem()).isEqualTo("conversation-moved-on");
        assertThat(stopped.json().at("/thread/entries").toString()).contains("Please cancel it");
        String now = stopped.json().at("/thread/read_up_to").asText();

        DemoApi.Heard mended = api.post(ORDER + "/replies")
                .named("a")
                .body("{'text':'It is cancelled.','read_up_to':'" + now + "'}")
                .ask();
        assertThat(mended.status())
                .as("what was refused may be mended under the same name")
                .isEqualTo(202);
    }

    @Test
    @Tag("AP-6")
    void theDesksRulesHoldForPrograms() {
        assertThat(api.post(ORDER + "/replies")
                        .named("a")
                        .body("{'text':' ','read_up_to':''}")
                        .ask()
                        .json()
                        .path("rule")
                        .asText())
                .isEqualTo("empty");
        assertThat(api.post(ORDER + "/replies")
                        .named("a")
                        .body("{'text':'x','copies':['nobody'],'read_up_to':''}")
                        .ask()
                        .json()
                        .path("rule")
                        .asText())
                .isEqualTo("others_invalid");
        assertThat(api.post(ORDER + "/replies")
                        .named("a")
                        .body("{'text':'x','kind':'internal','read_up_to':''}")
                        .ask()
                        .problem())
                .isEqualTo("invalid-body");
        api.shop.clock.advance(Duration.ofDays(400));
        api.shop.happens(new io.buyerstatus.core.order.event.Fact.OrderCancelled(""));
        api.shop.clock.advance(Duration.ofDays(400));
        assertThat(api.post(ORDER + "/replies")
                        .named("b")
                        .body("{'text':'x','read_up_to':'" + api.read() + "'}")
                        .ask()
                        .json()
                        .path("rule")
                        .asText())
                .isEqualTo("not_recent");
    }

    @Test
    @Tag("AP-6")
    void aNoteStaysAmongTheStaff() {
        assertThat(api.post(ORDER + "/notes")
                        .named("n")
                        .body("{'text':'Difficult customer'}")
                        .ask()
                        .status())
                .isEqualTo(201);
        assertThat(api.shop
                        .orders
                        .view(DemoShop.ORDER, io.buyerstatus.core.order.OrderReader.Freshness.LATEST)
                        .orElseThrow()
                        .entries())
                .extracting(Entry::text)
                .doesNotContain("Difficult customer");
        assertThat(api.shop.ledger.all())
                .noneMatch(message -> message.toString().contains("Difficult"));
        JsonNode entries = api.get(ORDER + "/thread").ask().json().path("entries");
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.path("text").asText()).isEqualTo("Difficult customer");
            assertThat(entry.path("internal").asBoolean()).isTrue();
        });
        assertThat(api.post(ORDER + "/notes")
                        .named("m")
                        .body("{'text':' '}")
                        .ask()
                        .problem())
                .isEqualTo("invalid-body");
    }

    @Test
    @Tag("AP-6")
    void aTicketIsClosedByWhoeverReadItAndOpenedAgain() {
        assertThat(api.post(ORDER + "/ticket/close")
                        .named("0")
                        .body("{'read_up_to':''}")
                        .ask()
                        .status())
                .isEqualTo(404);
        String before = api.read();
        api.buyerWrites("The lid is broken");
        assertThat(api.post(ORDER + "/ticket/close")
                        .named("1")
                        .body("{'read_up_to':'" + before + "'}")
                        .ask()
                        .problem())
                .isEqualTo("conversation-moved-on");
        assertThat(api.post(ORDER + "/ticket/close")
                        .named("2")
                        .body("{'read_up_to':'" + api.read() + "'}")
                        .ask()
                        .status())
                .isEqualTo(200);
        assertThat(api.get(ORDER).ask().json().at("/ticket/closed_by").asText()).isEqualTo("Warehouse");
        assertThat(api.post(ORDER + "/ticket/reopen")
                        .named("3")
                        .ask()
                        .json()
                        .path("open")
                        .asBoolean())
                .isTrue();
        assertThat(api.shop.order().tickets().open()).isPresent();
    }

    @Test
    @Tag("AP-3")
    void whatIsNamedOnceIsDoneOnce() {
        DemoApi.Question note = api.post(ORDER + "/notes").named("n").body("{'text':'Called'}");
        DemoApi.Heard first = note.ask();
        DemoApi.Heard again = note.ask();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(first.headers()).doesNotContainKey("idempotency-replayed");
        assertThat(api.post(ORDER + "/notes")
                        .named("n")
                        .body("{'text':'Called again'}")
                        .ask()
                        .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(api.post(ORDER + "/notes").body("{'text':'Called'}").ask().problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(api.post(ORDER + "/notes")
                        .named("a b")
                        .body("{'text':'Called'}")
                        .ask()
                        .problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(api.get(ORDER + "/thread").ask().json().toString().split("Called", -1))
                .hasSize(2);
    }

    @Test
    @Tag("AP-4")
    void whoeverAsksTooOftenIsToldWhenToComeAgain() {
        RequestLimit limit = RequestLimit.OF_A_KEY;
        DemoApi.Heard heard = api.get(ORDER).ask();
        assertThat(heard.headers())
                .containsEntry("ratelimit-policy", "\"key\";q=240;w=60")
                .containsEntry("ratelimit", "\"key\";r=239;t=1");
        for (int request = 1; request < limit.requests(); request++) {
            assertThat(api.get(ORDER).raw().getStatusCode()).isEqualTo(200);
        }
        DemoApi.Heard refused = api.get(ORDER).ask();
        assertThat(refused.problem()).isEqualTo("rate-limited");
        assertThat(refused.headers()).containsEntry("retry-after", "1").containsEntry("ratelimit", "\"key\";r=0;t=60");
        api.shop.clock.advance(Duration.ofSeconds(1));
        assertThat(api.get(ORDER).ask().status()).isEqualTo(200);
        assertThat(api.get(ORDER).by(api.make(DemoShop.SHOP, Scope.READ)).ask().status())
                .isEqualTo(200);
    }

    @Test
    @Tag("AP-7")
    void aSectionIsReadAndChangedUnderItsVersion() {
        DemoApi.Heard before = api.get("/api/v1/settings/general").ask();
        String etag = before.headers().getOrDefault("etag", "");
        DemoApi.Heard changed = api.question("PATCH", "/api/v1/settings/general")
                .with("if-match", etag)
                .body("{'set':{'general.phone':'+49 221 1234567'}}")
                .ask();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(field(changed.json(), "general.phone").path("effective").asText())
                .contains("221");
        assertThat(changed.headers().getOrDefault("etag", "")).isNotEqualTo(etag);

        DemoApi.Heard passed = api.question("PATCH", "/api/v1/settings/general")
                .with("if-match", etag)
                .body("{'set':{'general.name':'Another name'}}")
                .ask();
        assertThat(passed.problem()).isEqualTo("version-passed");
        assertThat(field(passed.json().at("/versions/yours"), "general.phone")
                        .path("set")
                        .asBoolean())
                .isFalse();
        assertThat(field(passed.json().at("/versions/current"), "general.phone")
                        .path("value")
                        .asText())
                .contains("221");
        assertThat(api.get("/api/v1/settings/general").ask().json().toString()).doesNotContain("Another name");

        assertThat(api.question("PATCH", "/api/v1/settings/notes")
                        .with("if-match", etag)
                        .body("{'unset':['notes.nothing']}")
                        .ask()
                        .problem())
                .isIn("not-found", "invalid-body");
        assertThat(api.question("PATCH", "/api/v1/settings/general")
                        .body("{'unset':['general.phone']}")
                        .ask()
                        .problem())
                .isEqualTo("version-missing");
        assertThat(api.question("PATCH", "/api/v1/settings/general")
                        .with("if-match", "*")
                        .body("{'unset':['general.phone']}")
                        .ask()
                        .problem())
                .isEqualTo("invalid-parameter");
    }

    @Test
    @Tag("AP-7")
    void whatLeadsMoneyAwayIsChangedAtTheDeskAlone() {
        String etag = api.get("/api/v1/settings/bank").ask().headers().getOrDefault("etag", "");
        assertThat(api.question("PATCH", "/api/v1/settings/bank")
                        .with("if-match", etag)
                        .body("{'set':{'bank.iban':'DE02120300000000202051'}}")
                        .ask()
                        .problem())
                .isEqualTo("desk-only");
        DemoApi.Heard broken = api.question("PATCH", "/api/v1/settings/general")
                .with("if-match", etag)
                .body("{'set':{'general.email':'nobody','bank.iban':'x'}}")
                .ask();
        assertThat(broken.problem()).isEqualTo("invalid-body");
        DemoApi.Heard rule = api.question("PATCH", "/api/v1/settings/general")
                .with("if-match", etag)
                .body("{'set':{'general.email':'nobody'}}")
                .ask();
        assertThat(rule.json().at("/errors/0/pointer").asText()).isEqualTo("/set/general.email");
        assertThat(api.question("PATCH", "/api/v1/settings/general")
                        .with("if-match", etag)
                        .body("{'set':{'general.email':null}}")
                        .ask()
                        .problem())
                .isEqualTo("invalid-body");
        assertThat(api.get("/api/v1/settings/nothing").ask().status()).isEqualTo(404);
        assertThat(api.get("/api/v1/settings").ask().json().toString()).contains("\"name\":\"bank\",\"guarded\":true");
    }

    private static JsonNode field(JsonNode section, String path) {
        for (JsonNode field : section.path("fields")) {
            if (field.path("path").asText().equals(path)) {
                return field;
            }
        }
        throw new AssertionError("no field " + path + " in " + section);
    }

    @Test
    @Tag("AP-5")
    void theDocumentAndItsPageAreForEverybody() {
        assertThat(api.docs("/api/v1/openapi.json").getBody())
                .isEqualTo(api.contract.document().text());
        String page = api.docs("/api/v1/docs").getBody();
        for (String route : api.contract.routes()) {
            assertThat(page).contains("<code>" + route.substring(route.indexOf(' ') + 1) + "</code>");
        }
        for (ProblemType type : ProblemType.values()) {
            assertThat(page).contains("id=\"" + type.word() + "\"");
        }
        assertThat(page).doesNotContain("<script", "style=");
    }
}
