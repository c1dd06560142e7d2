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
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.ShopSystems;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from PrestaShop: that nothing is missed, and what goes wrong between people and its webservice. */
@Tag("KS-2")
final class PrestaShopPullTest {
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

    @Test
    void aPullThatFindsNothingNewAsksThreeQuestionsAndQueuesNothing() {
        world.clock.set(now);
        shop.order(1, now, now);
        pull();
        int queued = world.queued.size();
        int asked = shop.asked().size();
        world.clock.advance(Duration.ofHours(25));
        assertThat(pull()).isInstanceOf(PullResult.Finished.class);
        // Of the overlap the order comes again with all of its parts, known as it is: a day later it does not.
        assertThat(world.queued).hasSize(queued);
        shop.put("orders", 1).put("date_upd", PrestaServer.written(now.minus(Duration.ofDays(1))));
        asked = shop.asked().size();
        assertThat(pull()).isInstanceOf(PullResult.Finished.class);
        assertThat(shop.asked()).hasSize(asked + 3);
    }

    @ParameterizedTest
    @CsvSource({"180, 3600", "180, 0", "130, 40", "120, 86400"})
    void moreOrdersThanAPartHoldsAreAllFetchedWhenEverTheyChanged(int count, int seconds) {
        world.clock.set(now);
        Random random = new Random(count + seconds);
        for (int id = 1; id <= count; id++) {
            Instant changed = now.minusSeconds(seconds == 0 ? 0 : random.nextInt(seconds));
            shop.order(id, PullWorld.INSTALLED.plusSeconds(id), changed);
        }
        assertThat(pull()).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, count)
                        .mapToObj(PrestaShopPullTest::placed)
                        .toList());
    }

    /** PrestaShop does not date an order anew when money goes back: connectors that ask for date_upd of orders alone never see it. */
    @Test
    void aRefundIsFoundThoughItsOrderDidNotChange() {
        world.clock.set(now);
        shop.order(1, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(2)));
        shop.order(2, now, now);
        pull();
        world.clock.advance(Duration.ofDays(1));
        shop.slip(1, 1, "24.900000", world.clock.instant());
        Fetched fetched = Fetched.by(world, atRoot(shop));
        assertThat(fetched.one(Fact.OrderRefunded.class).refund()).isEqualTo("1");
        assertThat(world.state().cursor().until().orElseThrow().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(world.clock.instant());
        assertThat(Fetched.by(world, atRoot(shop)).events()).isEmpty();
    }

    /** Its times are whole seconds: what happens in the second in which an order is fetched bears a time that is known. */
    @Test
    void whatChangesTwiceInTheSecondInWhichItIsFetchedIsNotLost() {
        world.clock.set(now);
        shop.order(1, now.minusSeconds(60), now);
        pull();
        shop.set(1, 4, now);
        assertThat(Fetched.by(world, atRoot(shop)).facts(Fact.ShipmentSent.class)).hasSize(1);
    }

    @Test
    void manySlipsHoldUpNoOrderAndNoSlipIsPassedOver() {
        world.clock.set(now);
        for (int id = 1; id <= 130; id++) {
            shop.order(id, PullWorld.INSTALLED.plusSeconds(id), now.minusSeconds(9000 - id));
            shop.slip(id, id, "1.000000", now.minusSeconds(id * 20L));
        }
        pull();
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, 130)
                        .mapToObj(id -> id + ":order.refunded:" + id)
                        .toList());
    }

    /** Times are the shop's, and say nothing of the zone: openlinker-project/openlinker#2221. */
    @Test
    void timesAreOnTheClockThatTheConfigurationNames() {
        shop.put("configurations", 1).put("value", "America/New_York");
        world.clock.set(now);
        shop.order(1, now, now).put("date_add", "2026-11-03 09:30:00").put("date_upd", "2026-11-03 09:31:00");
        Fetched fetched = Fetched.by(world, atRoot(shop));
        assertThat(fetched.event(Fact.OrderPlaced.class).time()).isEqualTo(Instant.parse("2026-11-03T14:30:00Z"));
        assertThat(fetched.event(Fact.OrderChanged.class).time()).isAfter(Instant.parse("2026-11-03T14:30:00Z"));
    }

    /** In the night when clocks go back, 02:10 comes after 02:50. */
    @Test
    void whatChangesInTheHourThatComesTwiceIsFoundAndIsNewer() {
        PullWorld autumn = PullWorld.installed(
                Instant.parse("2026-10-20T00:00:00Z"), ConnectionKind.PRESTASHOP, "", PrestaServer.KEY);
        Instant first = Instant.parse("2026-10-25T00:50:00Z");
        Instant second = Instant.parse("2026-10-25T01:10:00Z");
        autumn.clock.set(first.plusSeconds(60));
        shop.order(1, first.minusSeconds(7200), first);
        Fetched before = Fetched.by(autumn, shop);
        autumn.clock.set(second.plusSeconds(60));
        shop.set(1, 4, second);
        assertThat(PrestaServer.written(second)).isEqualTo("2026-10-25 02:10:00");
        Fetched after = Fetched.by(autumn, shop);
        assertThat(after.facts(Fact.ShipmentSent.class)).hasSize(1);
        assertThat(after.event(Fact.OrderChanged.class).time())
                .isAfter(before.event(Fact.OrderChanged.class).time());
    }

    /** One webservice, many forms of nothing and of one (PrestaShop/PrestaShop#22760, #27594). */
    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"NAME\":[]}", "{\"NAME\":\"\"}", "{\"NAME\":false}", "{\"NAME\":null}", "false", "null"})
    void nothingIsNothingHoweverItIsWritten(String nothing) {
        world.clock.set(now);
        WebClient empty = request -> request.address().getPath().endsWith("/orders")
                        || request.address().getPath().endsWith("/order_slip")
                ? PrestaServer.json(
                        200,
                        nothing.replace(
                                "NAME",
                                request.address().getPath().endsWith("/orders") ? "orders" : "order_slips"))
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
                        200, answer.body().replace("{\"customers\":[", "{\"customer\":").replace("]}", "}"));
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
                .isEqualTo(new ShopAnswer.Refused<>(
                        "it may not read order_carriers: tick View (GET) of it for this key"));
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
        world.pull(request -> PrestaServer.json(
                status, "{\"errors\":[{\"code\":" + code + ",\"message\":\"any\"}]}"));
        assertThat(world.state().health().trouble()).contains(words);
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
    }

    @Test
    void aWebserviceThatIsSwitchedOffMayComeBack() {
        PullResult result = world.pull(
                request -> PrestaServer.json(503, "{\"errors\":[{\"code\":22,\"message\":\"disabled\"}]}"));
        assertThat(result).isInstanceOf(PullResult.Failed.class);
        assertThat(result.toString()).contains("switched off");
    }

    /** PHP prints its warnings before the answer (PrestaShop/PrestaShop#39075). */
    @Test
    void warningsBeforeTheAnswerAreNoAnswer() {
        shop.order(1, now, now);
        PullResult result = world.pull(request -> {
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) atRoot(shop).ask(request);
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
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) atRoot(shop).ask(request);
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
                        .mapToObj(PrestaShopPullTest::placed)
                        .toList());
    }

    @Test
    void theKeyStandsInNoAddressAndInNoWordThatIsKept() {
        shop.order(1, now, now);
        pull();
        world.pull(request -> new WebClient.Reply.Answer(301, Map.of("location", "http://evil.example/"), ""));
        assertThat(shop.asked()).allSatisfy(request -> assertThat(request.toString() + request.address())
                .doesNotContain(PrestaServer.KEY));
        assertThat(world.state().toString() + world.connection + credentials())
                .doesNotContain(PrestaServer.KEY)
                .doesNotContain("evil.example");
    }

    @Test
    @Tag("KS-3")
    void itsStatusesAreThoseThatTheShopHas() {
        shop.state(41, "Partie avec Chronopost", false, true, true);
        shop.state(42, "En préparation", false, false, true);
        ShopAnswer<List<ShopSystem.Status>> answer = system(shop).statuses(credentials());
        List<ShopSystem.Status> statuses = ((ShopAnswer.Given<List<ShopSystem.Status>>) answer).value();
        assertThat(statuses).extracting(ShopSystem.Status::name).contains("4", "5", "41", "42");
        assertThat(statuses.stream()
                        .filter(status -> system(shop).meansSent(world.connection, status))
                        .map(ShopSystem.Status::label))
                .containsExactly("Shipped", "Delivered", "Partie avec Chronopost");
        assertThat(statuses.stream()
                        .filter(status -> system(shop)
                                .meansSent(
                                        world.connection.meaning(
                                                Map.of("42", ShopStatus.SENT, "4", ShopStatus.CONFIRMED)),
                                        status))
                        .map(ShopSystem.Status::name))
                .containsExactly("5", "41", "42");
    }

    @Test
    @Tag("KS-1")
    void anOrderFromBeforeTheInstallationIsRefusedOnce() {
        world.clock.set(now);
        shop.order(1, PullWorld.INSTALLED.minus(Duration.ofDays(30)), now);
        assertThat(pull().counts().early()).isOne();
        assertThat(world.ids).containsExactly(placed(1));
    }

    @Test
    void aConnectionThatIsOnlyFetchedFromSaysSo() {
        assertThat(system(shop).tells()).isFalse();
        assertThat(system(shop).register(credentials(), URI.create("https://s.example/hooks/x"), "s"))
                .isInstanceOf(ShopAnswer.Refused.class);
        assertThat(system(shop).unregister(credentials(), List.of())).isEqualTo(new ShopAnswer.Given<>(List.of()));
    }
}
