package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryBulk;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writing to many at the desk, and lists that people keep, page by page as a browser without script sees them. */
@Tag("BL-3")
@Tag("BL-57")
final class WriteToManyTest {
    private static final String TICK = "o-" + DemoShop.ORDER.key();

    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final InMemoryBulk bulk = desk.bulk;
    private final DemoStaff staff = desk.staff;
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final ConsoleHandler handler = desk.handler;

    @BeforeEach
    void index() {
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
    }

    private String orders(SessionToken who, Map<String, String> query) {
        return desk.ask(who, "GET " + ConsoleUrls.ORDERS, Map.of("shop", "demo"), query)
                .getBody();
    }

    private APIGatewayV2HTTPResponse write(SessionToken who, Map<String, String> query) {
        return desk.ask(who, "GET " + ConsoleUrls.WRITE, Map.of("shop", "demo"), query);
    }

    private APIGatewayV2HTTPResponse begin(SessionToken who, String bulkId, String... more) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken(), "bulk", bulkId));
        form.addAll(Arrays.asList(more));
        return desk.ask(
                who, "POST " + ConsoleUrls.WRITE, Map.of("shop", "demo"), Map.of(), form.toArray(String[]::new));
    }

    private APIGatewayV2HTTPResponse run(SessionToken who, String shopId, String run, Map<String, String> query) {
        return desk.ask(who, "GET " + ConsoleUrls.BULK_RUN, Map.of("shop", shopId, "run", run), query);
    }

    private APIGatewayV2HTTPResponse decide(SessionToken who, String run, String... form) {
        List<String> fields = new ArrayList<>(List.of("form", who.formToken()));
        fields.addAll(Arrays.asList(form));
        return desk.ask(
                who,
                "POST " + ConsoleUrls.BULK_RUN,
                Map.of("shop", "demo", "run", run),
                Map.of(),
                fields.toArray(String[]::new));
    }

    private static String carried(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as("the field %s of the page", name).isTrue();
        return field.group(1);
    }

    private static String led(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(303);
        return response.getHeaders().getOrDefault("location", "");
    }

    private String begun(String... more) {
        String form = carried(write(anton, Map.of(TICK, "1")).getBody(), "bulk");
        List<String> fields = new ArrayList<>(List.of(TICK, "1", "text", "Dear [Name], it is late."));
        fields.addAll(Arrays.asList(more));
        String path = led(begin(anton, form, fields.toArray(String[]::new)));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<Message> letters() {
        return shop.ledger.all().stream()
                .filter(message -> LetterId.toMany(message.key().occurrence()))
                .toList();
    }

    private BulkRun newest() {
        return bulk.newest(DemoShop.SHOP, 1).getFirst();
    }

    @Test
    void tickedLookedAtAndSentTheButtonSaysHowMany() {
        assertThat(orders(anton, Map.of())).contains("name=\"" + TICK + "\"", "Write to all that match");
        String id = begun();

        String preview = run(anton, "demo", id, Map.of()).getBody();
        assertThat(preview)
                .contains("Send 1 mail</button>", "Dear Erika Beispiel, it is late.", "Gets it")
                .doesNotContain("style=");
        assertThat(letters()).isEmpty();

        led(decide(anton, id, "do", "send", "count", carried(preview, "count")));
        led(decide(anton, id, "do", "send", "count", "1"));
        assertThat(newest().state()).isEqualTo(BulkState.SENDING);
        assertThat(run(anton, "demo", id, Map.of()).getBody()).contains("<progress", "Stop</button>", "data-live=");
        assertThat(run(rita, "demo", id, Map.of()).getBody()).doesNotContain("Stop</button>");
        assertThat(desk.ask(rita, "GET " + ConsoleUrls.BULK, Map.of("shop", "demo"), Map.of())
                        .getBody())
                .contains("My own words", "Anton", "0 / 1");
    }

    @Test
    void anotherCountThanTheButtonSaidSendsNothing() {
        String id = begun();
        assertThat(decide(anton, id, "do", "send", "count", "2").getStatusCode())
                .isEqualTo(409);
        assertThat(newest().state()).isEqualTo(BulkState.READY);
        assertThat(bulk.taken()).isEmpty();
    }

    @Test
    void theFormSentTwiceIsOneAndChangedByGoingBackAnother() {
        String form = carried(write(anton, Map.of(TICK, "1")).getBody(), "bulk");
        String once = led(begin(anton, form, TICK, "1", "text", "One"));
        assertThat(led(begin(anton, form, TICK, "1", "text", "One"))).isEqualTo(once);
        assertThat(led(begin(anton, form, TICK, "1", "text", "Two"))).isNotEqualTo(once);
        assertThat(bulk.newest(DemoShop.SHOP, 9)).hasSize(2);
    }

    @Test
    @Tag("BL-57")
    void whatWasLookedAtIsSaidOtherwiseAndNotSentTwice() {
        String was = begun("subject", "News of it");
        String page = write(anton, Map.of("run", was)).getBody();
        assertThat(run(anton, "demo", was, Map.of()).getBody()).contains("/shops/demo/write?run=" + was);
        assertThat(page).contains("Dear [Name], it is late.", "value=\"News of it\"", "1 ticked order");

        String now = led(begin(
                anton,
                carried(page, "bulk"),
                TICK,
                "1",
                "replaced",
                carried(page, "replaced"),
                "text",
                "Dear [Name]."));

        assertThat(now).doesNotContain(was);
        assertThat(bulk.find(DemoShop.SHOP, BulkId.parse(was).orElseThrow()))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(BulkState.ENDED));
        assertThat(write(anton, Map.of("run", was)).getStatusCode()).isEqualTo(422);
        assertThat(bulk.newest(DemoShop.SHOP, 9)).hasSize(2);
    }

    @Test
    void whatCannotBeSentSaysWhyAndKeepsTheWords() {
        String form = carried(write(anton, Map.of(TICK, "1")).getBody(), "bulk");
        assertThat(write(anton, Map.of()).getStatusCode()).isEqualTo(422);
        assertThat(begin(anton, form, TICK, "1", "text", " ")).satisfies(refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(422);
            assertThat(refused.getBody()).contains("Write something, or choose a template.");
        });
        assertThat(begin(anton, form, TICK, "1", "text", "Dear [nobody-knows]").getBody())
                .contains("A tag in it cannot be filled", "Dear [nobody-knows]");
        assertThat(begin(anton, form, TICK, "1", "template", "gone").getStatusCode())
                .isEqualTo(422);
        assertThat(bulk.newest(DemoShop.SHOP, 9)).isEmpty();
    }

    @Test
    @Tag("UP-7")
    void whatStaysAmongTheStaffCannotBeSentToMany() {
        begun("kind", "internal");
        assertThat(bulk.words(DemoShop.SHOP, newest().id()).orElseThrow().kind().sends())
                .as("a kind that no form offers is the usual one")
                .isTrue();
        assertThat(write(anton, Map.of(TICK, "1")).getBody()).doesNotContain("value=\"internal\"");
    }

    @Test
    void readersLookAndDoNotWriteAndAnotherShopsMessagesAreNone() {
        String id = begun();
        assertThat(orders(rita, Map.of())).doesNotContain("name=\"" + TICK + "\"");
        assertThat(write(rita, Map.of(TICK, "1")).getStatusCode()).isEqualTo(403);
        assertThat(begin(rita, id, TICK, "1", "text", "x").getStatusCode()).isEqualTo(403);
        assertThat(decide(rita, id, "do", "send", "count", "1").getStatusCode()).isEqualTo(403);
        assertThat(run(rita, "demo", id, Map.of()).getBody()).doesNotContain("Send 1 mail");

        String strange = run(anton, "other", id, Map.of()).getBody();
        assertThat(run(anton, "other", id, Map.of()).getStatusCode()).isEqualTo(404);
        assertThat(strange)
                .isEqualTo(run(anton, "demo", "0".repeat(26), Map.of()).getBody());
        assertThat(bulk.find(new ShopId("other"), newest().id())).isEmpty();
        assertThat(decide(anton, "0".repeat(26), "do", "send", "count", "1").getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormFromElsewhereDoesNothing() {
        String id = begun();
        assertThat(desk.ask(
                                anton,
                                "POST " + ConsoleUrls.BULK_RUN,
                                Map.of("shop", "demo", "run", id),
                                Map.of(),
                                "form",
                                "stolen",
                                "do",
                                "send",
                                "count",
                                "1")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(newest().state()).isEqualTo(BulkState.READY);
    }

    @Test
    void anOpenPageAsksAndIsToldOnlyWhatIsNew() {
        String id = begun();
        APIGatewayV2HTTPResponse first = run(anton, "demo", id, Map.of("live", "1"));
        assertThat(first.getStatusCode()).isEqualTo(200);
        assertThat(first.getBody()).isEmpty();
        String tag = first.getHeaders().getOrDefault("etag", "");
        APIGatewayV2HTTPEvent again = Requests.header(
                Requests.route(Triggers.http("console.orders"), "GET " + ConsoleUrls.BULK_RUN), "if-none-match", tag);
        again.setPathParameters(Map.of("shop", "demo", "run", id));
        again.setQueryStringParameters(Map.of("live", "1"));
        again.setCookies(List.of("__Host-desk=" + anton.text()));
        assertThat(handler.handleRequest(again, Contexts.none()).getStatusCode())
                .isEqualTo(304);
        led(decide(anton, id, "do", "end"));
        assertThat(handler.handleRequest(again, Contexts.none()).getStatusCode())
                .isEqualTo(200);
    }

    private APIGatewayV2HTTPResponse views(SessionToken who, String... form) {
        List<String> fields = new ArrayList<>(List.of("form", who.formToken()));
        fields.addAll(Arrays.asList(form));
        return desk.ask(
                who, "POST " + ConsoleUrls.VIEWS, Map.of("shop", "demo"), Map.of(), fields.toArray(String[]::new));
    }

    @Test
    void aListIsKeptAsATabOfOnesOwnRenamedMovedOpenedWithAndRemoved() {
        assertThat(led(views(rita, "do", "save", "name", "Unpaid web", "money", "unpaid", "channel", "web")))
                .contains("money=unpaid", "views=done");
        led(views(rita, "do", "save", "name", "Müller", "q", "Müller"));
        assertThat(orders(rita, Map.of("all", "1")))
                .contains("Unpaid web</a>", "?money=unpaid&amp;channel=web", "q=M%C3%BCller");
        assertThat(orders(anton, Map.of())).as("a colleague's").doesNotContain("Unpaid web");

        led(views(rita, "do", "rename", "view", "Unpaid web", "name", "Owing"));
        led(views(rita, "do", "later", "view", "Owing"));
        String page = orders(rita, Map.of("all", "1"));
        assertThat(page.indexOf("Müller</a>")).isLessThan(page.indexOf("Owing</a>"));

        led(views(rita, "do", "first", "view", "Owing"));
        assertThat(led(desk.ask(rita, "GET " + ConsoleUrls.ORDERS, Map.of("shop", "demo"), Map.of())))
                .endsWith("/orders?money=unpaid&channel=web");
        assertThat(orders(rita, Map.of("all", "1"))).contains("opens first", "/orders?all=1");

        assertThat(led(views(rita, "do", "rename", "view", "Müller", "name", "owing")))
                .contains("views=name_taken");
        assertThat(led(views(rita, "do", "save", "name", " "))).contains("views=no_name");
        assertThat(led(views(rita, "do", "remove", "view", "nobody's"))).contains("views=unknown");

        led(views(rita, "do", "remove", "view", "Owing"));
        assertThat(desk.ask(rita, "GET " + ConsoleUrls.ORDERS, Map.of("shop", "demo"), Map.of())
                        .getStatusCode())
                .as("nothing is opened with what is gone")
                .isEqualTo(200);
        for (int tab = 0; tab < 12; tab++) {
            views(rita, "do", "save", "name", "Tab " + tab);
        }
        assertThat(led(views(rita, "do", "save", "name", "One more"))).contains("views=too_many");
        assertThat(desk.ask(rita, "POST " + ConsoleUrls.VIEWS, Map.of("shop", "other"), Map.of(), "do", "save")
                        .getStatusCode())
                .isEqualTo(404);
    }
}
