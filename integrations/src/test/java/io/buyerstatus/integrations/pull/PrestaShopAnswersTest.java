package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.integrations.ShopSystems;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PrestaShop's webservice answers in place of what it was asked for: other forms, refusals, warnings and nothing. */
@Tag("KS-2")
final class PrestaShopAnswersTest {
    private final PrestaServer shop = new PrestaServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.PRESTASHOP, "https://shop.example/boutique/", "", PrestaServer.KEY, false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system(WebClient web) {
        return new ShopSystems(web, world.clock).of(ConnectionKind.PRESTASHOP).orElseThrow();
    }

    private static ShopCredentials credentials() {
        return new ShopCredentials(ShopAddress.parse("https://shop.example"), "", PrestaServer.KEY);
    }

    private static String placed(long order) {
        return order + ":order.placed";
    }

    private static WebClient atRoot(WebClient shop) {
        return request -> shop.ask(new WebClient.Request(
                request.method(),
                URI.create(request.address().toString().replace("/boutique/api/", "/api/")),
                request.headers(),
                request.body()));
    }

    private PullResult pull() {
        return world.pull(atRoot(shop));
    }

    /** One webservice, many forms of nothing and of one (PrestaShop/PrestaShop#22760, #27594). */
    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"NAME\":[]}", "{\"NAME\":\"\"}", "{\"NAME\":false}", "{\"NAME\":null}", "false", "null"
            })
    void nothingIsNothingHoweverItIsWritten(String nothing) {
        world.clock.set(now);
        WebClient empty = request -> request.address().getPath().endsWith("/orders")
                        || request.address().getPath().endsWith("/order_slip")
                ? PrestaServer.json(
                        200,
                        nothing.replace(
                                "NAME", request.address().getPath().endsWith("/orders") ? "orders" : "order_slips"))
                : shop.ask(request);
        assertThat(world.pull(request -> atRoot(empty).ask(request))).isInstanceOf(PullResult.Finished.class);
        assertThat(world.queued).isEmpty();
    }

    @Test
    void oneObjectInTheListsPlaceAndAMapWithNumbersAreLists() {
        world.clock.set(now);
        shop.order(1, now, now);
        shop.order(2, now, now);
        WebClient odd = request -> {
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) shop.ask(request);
            String path = request.address().getPath();
            if (path.endsWith("/customers")) {
                return PrestaServer.json(
                        200,
                        answer.body()
                                .replace("{\"customers\":[", "{\"customer\":")
                                .replace("]}", "}"));
            }
            return path.endsWith("/orders")
                    ? PrestaServer.json(
                            200,
                            answer.body()
                                    .replace("{\"orders\":[{\"id\":1,", "{\"orders\":{\"0\":{\"id\":1,")
                                    .replace("},{\"id\":2,", "},\"3\":{\"id\":2,")
                                    .replace("]}", "}}"))
                    : answer;
        };
        Fetched fetched = Fetched.by(world, atRoot(odd));
        assertThat(fetched.facts(Fact.OrderPlaced.class)).hasSize(2).allSatisfy(order -> assertThat(
                        order.contents().buyer().orElseThrow().email())
                .isPresent());
    }

    @Test
    @Tag("KS-9")
    void aRightThatIsMissingIsNamed() {
        shop.hide("order_carriers");
        shop.order(1, now, now);
        pull();
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(world.state().health().trouble())
                .isEqualTo("it may not read order_carriers: tick View (GET) of it for this key");
        assertThat(system(shop).statuses(credentials()))
                .isEqualTo(
                        new ShopAnswer.Refused<>("it may not read order_carriers: tick View (GET) of it for this key"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 16, Authorization header",
        "401, 17, Authorization header",
        "401, 19, does not know the key",
        "401, 20, switched off",
        "403, 132, another shop",
        "400, 27, PrestaShop 1.7"
    })
    @Tag("KS-9")
    void whatTheWebserviceRefusesIsSaidInWordsThatHelp(int status, int code, String words) {
        world.pull(request -> PrestaServer.json(status, "{\"errors\":[{\"code\":" + code + ",\"message\":\"any\"}]}"));
        assertThat(world.state().health().trouble()).contains(words);
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
    }

    @Test
    void aWebserviceThatIsSwitchedOffMayComeBack() {
        PullResult result =
                world.pull(request -> PrestaServer.json(503, "{\"errors\":[{\"code\":22,\"message\":\"disabled\"}]}"));
        assertThat(result).isInstanceOf(PullResult.Failed.class);
        assertThat(result.toString()).contains("switched off");
    }

    /** PHP prints its warnings before the answer (PrestaShop/PrestaShop#39075). */
    @Test
    void warningsBeforeTheAnswerAreNoAnswer() {
        shop.order(1, now, now);
        PullResult result = world.pull(request -> {
            WebClient.Reply.Answer answer =
                    (WebClient.Reply.Answer) atRoot(shop).ask(request);
            return PrestaServer.json(200, "<br />\n<b>Warning</b>: Undefined array key<br />" + answer.body());
        });
        assertThat(result).isInstanceOf(PullResult.Failed.class);
        assertThat(world.queued).isEmpty();
        assertThat(world.state().cursor().until()).isEmpty();
    }

    @Test
    void anOrderThatNobodyCanReadHoldsUpNoOther() {
        world.clock.set(now);
        for (int id = 1; id <= 20; id++) {
            shop.order(id, now, now.plusSeconds(id));
        }
        WebClient dirty = request -> {
            WebClient.Reply.Answer answer =
                    (WebClient.Reply.Answer) atRoot(shop).ask(request);
            return PrestaServer.json(
                    answer.status(), answer.body().replace("\"reference\":\"REF7\"", "\"reference\":\"R\",\"id\":1"));
        };
        assertThat(world.pull(dirty)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(6), placed(8), placed(20)).doesNotContain(placed(7));
    }

    @Test
    void aServerThatFailsOverManyOrdersIsAskedForFewer() {
        world.clock.set(now);
        for (int id = 1; id <= 40; id++) {
            shop.order(id, now, now.plusSeconds(id));
        }
        WebClient weak = request -> request.address().getRawQuery().contains("%2C50")
                ? new WebClient.Reply.Silence("its answer is too large")
                : atRoot(shop).ask(request);
        assertThat(world.pull(weak)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1), placed(40));
    }

    @Test
    void aShopThatSortsNothingIsFetchedAllTheSame() {
        world.clock.set(now);
        Random random = new Random(7);
        for (int id = 1; id <= 120; id++) {
            shop.order(id, now, now.minusSeconds(random.nextInt(50_000)));
        }
        WebClient unsorted = request -> shop.ask(new WebClient.Request(
                request.method(),
                URI.create(request.address()
                        .toString()
                        .replace("/boutique/api/", "/api/")
                        .replace("date_upd_ASC", "id_DESC")),
                request.headers(),
                request.body()));
        assertThat(world.pull(unsorted)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, 120)
                        .mapToObj(PrestaShopAnswersTest::placed)
                        .toList());
    }
}
