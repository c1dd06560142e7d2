package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.ShopSystems;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from Medusa: that nothing is missed, and what goes wrong between people and its Admin API. */
@Tag("KS-2")
@Tag("MD-2")
final class MedusaPullTest {
    private final MedusaServer shop = new MedusaServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.MEDUSA, "https://shop.example", "", MedusaServer.SECRET, false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system(WebClient web) {
        return new ShopSystems(web, world.clock).of(ConnectionKind.MEDUSA).orElseThrow();
    }

    private static ShopCredentials credentials(String secret) {
        return new ShopCredentials(ShopAddress.parse("https://shop.example"), "", secret);
    }

    private static String placed(long number) {
        return MedusaServer.id(number) + ":order.placed";
    }

    @Test
    void aListShowsAllOfAnOrderBecauseItIsAskedFor() {
        world.clock.set(now);
        shop.put(1, now, now);
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.queued)
                .anySatisfy(event -> assertThat(event).contains("Teapot, Green", "Packstraße 12", "erika@example.com"));
    }

    @Test
    void aPullThatFindsNothingNewAsksTwiceAndQueuesNothing() {
        world.clock.set(now);
        shop.put(1, now, now);
        world.pull(shop);
        int queued = world.queued.size();
        int asked = shop.asked().size();
        world.clock.advance(Duration.ofDays(1));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(shop.asked()).hasSize(asked + 2);
        assertThat(world.queued).hasSize(queued);
    }

    /** Medusa does not touch the order when its payment is captured: connectors that ask for updated_at alone never see it. */
    @Test
    void aPaymentThatIsCapturedLaterIsFoundThoughItsOrderDidNotChange() {
        world.clock.set(now);
        ObjectNode order = shop.put(1, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(2)))
                .put("payment_status", "authorized");
        ObjectNode payment = (ObjectNode) order.at("/payment_collections/0/payments/0");
        payment.putNull("captured_at").putArray("captures");
        shop.put(2, now, now);
        world.pull(shop);
        assertThat(world.ids).noneMatch(id -> id.equals("order_1:order.paid"));
        int queued = world.queued.size();
        world.clock.advance(Duration.ofDays(1));
        order.put("payment_status", "captured");
        payment.put("captured_at", world.clock.instant().toString());
        world.pull(shop);
        assertThat(world.ids).contains("order_1:order.paid");
        // The order that is younger is not skipped by it, and once is enough.
        assertThat(world.state().cursor().until()).contains(now);
        int after = world.queued.size();
        assertThat(after).isGreaterThan(queued);
        world.clock.advance(Duration.ofHours(1));
        world.pull(shop);
        assertThat(world.queued).hasSize(after);
    }

    @Test
    void aPartThatChangedTwiceBetweenTwoOrdersIsFoundTwice() {
        world.clock.set(now);
        ObjectNode order = shop.put(1, now, now);
        world.pull(shop);
        ObjectNode payment = (ObjectNode) order.at("/payment_collections/0/payments/0");
        for (int at = 1; at <= 2; at++) {
            world.clock.advance(Duration.ofDays(1));
            payment.withArray("refunds")
                    .addObject()
                    .put("id", "ref_" + at)
                    .put("amount", 5)
                    .put("created_at", world.clock.instant().toString());
            world.pull(shop);
            assertThat(world.ids).contains("order_1:order.refunded:ref_" + at);
        }
    }

    @Test
    void aShopThatDiesBetweenItsPartsAndItsOrdersLosesNone() {
        world.clock.set(now);
        shop.put(1, now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(1)));
        shop.put(2, now.minus(Duration.ofHours(5)), now.minus(Duration.ofHours(5)));
        world.pull(shop);
        world.clock.advance(Duration.ofDays(1));
        shop.changed(2, now.plus(Duration.ofHours(1)));
        ((ObjectNode) shop.order(1).at("/payment_collections/0"))
                .put("updated_at", world.clock.instant().toString());
        int before = shop.asked().size();
        assertThat(world.pull(request -> shop.asked().size() < before + 2
                        ? shop.ask(request)
                        : new WebClient.Reply.Silence("it is restarted")))
                .isInstanceOf(PullResult.Failed.class);
        int queued = world.queued.size();
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.queued.subList(queued, world.queued.size()))
                .anySatisfy(event -> assertThat(event).contains("order_2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 3600})
    void moreOrdersThanAPartHoldsAreAllFetchedWhenEverTheyChanged(int seconds) {
        world.clock.set(now);
        Random random = new Random(seconds);
        for (int number = 1; number <= 230; number++) {
            shop.put(number, now, now.minusMillis(seconds == 0 ? 0 : random.nextInt(seconds * 1000)));
        }
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        for (int number = 1; number <= 230; number++) {
            assertThat(world.ids).contains(placed(number));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void b3NoOrderIsLostThroughEveryFault(long seed) {
        Random random = new Random(seed);
        WebClient moody = request -> random.nextInt(4) == 0 ? Faults.of(shop.ask(request), random) : shop.ask(request);
        int made = 0;
        while (made < 150) {
            world.clock.advance(Duration.ofMinutes(1 + random.nextInt(59)));
            for (int at = random.nextInt(20); at > 0 && made < 150; at--) {
                Instant then = world.clock.instant().plusSeconds(random.nextInt(601) - 300);
                shop.put(++made, world.clock.instant(), then);
            }
            try {
                world.pull(
                        request -> Faults.mortal(random, () -> moody.ask(request)),
                        Faults.mortal(random, world.stored),
                        events -> Faults.mortal(random, () -> world.take(events)));
            } catch (Faults.Died again) {
                // The next hour's run goes on.
            }
        }
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        for (int number = 1; number <= made; number++) {
            assertThat(world.ids).contains(placed(number));
        }
    }

    @Test
    void anOrderThatNobodyCanReadHoldsUpNoOther() {
        world.clock.set(now);
        for (int number = 1; number <= 20; number++) {
            shop.put(number, now, now.plusSeconds(number));
        }
        WebClient dirty = request -> {
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) shop.ask(request);
            return WooServer.json(
                    answer.status(), answer.body().replace("\"display_id\":7,", "\"display_id\":7,\"display_id\":8,"));
        };
        assertThat(world.pull(dirty)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(6), placed(8), placed(20)).doesNotContain(placed(7));
    }

    @Test
    void aServerThatFailsOverManyOrdersIsAskedForFewer() {
        world.clock.set(now);
        for (int number = 1; number <= 60; number++) {
            shop.put(number, now, now.plusSeconds(number));
        }
        WebClient weak = request -> request.address().getQuery().matches(".*limit=(50|24)(&.*)?")
                ? new WebClient.Reply.Silence("its answer is too large")
                : shop.ask(request);
        assertThat(world.pull(weak)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1), placed(60));
    }

    @Test
    void aLimitIsWaitedFor() {
        world.clock.set(now);
        shop.put(1, now, now);
        boolean[] limited = {true};
        assertThat(world.pull(request -> {
                    if (limited[0]) {
                        limited[0] = false;
                        return new WebClient.Reply.Answer(
                                429, Map.of("content-type", "application/json", "retry-after", "7"), "{}");
                    }
                    return shop.ask(request);
                }))
                .isInstanceOf(PullResult.Finished.class);
        assertThat(world.clock.instant()).isEqualTo(now.plusSeconds(7));
    }

    @Test
    @Tag("KS-9")
    void aRevokedKeyIsToldAtOnceWithWhatToDo() {
        world.pull(request -> WooServer.json(401, "{\"message\":\"Unauthorized\"}"));
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(world.state().health().trouble()).contains("HTTP 401", "Secret API Keys");
        assertThat(world.ledger.all()).hasSize(1);
    }

    @Test
    @Tag("KS-11")
    void aPublishableKeyIsRefusedBeforeAnybodyIsAsked() {
        ShopAnswer<List<ShopSystem.Status>> answer = system(shop).statuses(credentials("pk_123"));
        assertThat(((ShopAnswer.Refused<List<ShopSystem.Status>>) answer).reason())
                .contains("sk_");
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void theKeyStandsInNoAddressAndInNoWordThatIsKept() {
        shop.put(1, now, now);
        world.pull(shop);
        world.pull(request -> new WebClient.Reply.Answer(301, Map.of("location", "http://evil.example/"), ""));
        assertThat(shop.asked()).allSatisfy(request -> assertThat(request.toString() + request.address())
                .doesNotContain(MedusaServer.SECRET));
        assertThat(world.state().toString() + world.connection + credentials(MedusaServer.SECRET))
                .doesNotContain(MedusaServer.SECRET)
                .doesNotContain("evil.example");
    }

    @Test
    @Tag("KS-3")
    void itsStatusesAreMedusasOwnWithHowManyOrdersHaveThem() {
        shop.put(1, now, now);
        shop.put(2, now, now)
                .put("status", "completed")
                .put("payment_status", "requires_more")
                .withArray("fulfillments")
                .addObject()
                .put("id", "ful_1")
                .put("shipped_at", "2026-11-20T09:00:00Z");
        ShopAnswer<List<ShopSystem.Status>> answer = system(shop).statuses(credentials(MedusaServer.SECRET));
        List<ShopSystem.Status> statuses = ((ShopAnswer.Given<List<ShopSystem.Status>>) answer).value();
        assertThat(statuses)
                .extracting(status -> status.name() + " " + status.orders().orElse(-1L))
                .contains(
                        "order.pending 1",
                        "order.completed 1",
                        "payment.requires_more 1",
                        "fulfillment.shipped 1",
                        "fulfillment.fulfilled 0");
        assertThat(statuses).extracting(ShopSystem.Status::label).contains("Fulfillment: shipped");
        assertThat(system(shop).meansSent(world.connection, "fulfillment.shipped"))
                .isTrue();
        assertThat(system(shop).meansSent(world.connection, "order.completed")).isFalse();
        assertThat(system(shop)
                        .meansSent(
                                world.connection.meaning(Map.of("order.completed", ShopStatus.SENT)),
                                "order.completed"))
                .isTrue();
    }

    @Test
    @Tag("KS-1")
    void anOrderFromBeforeTheInstallationIsRefusedOnce() {
        world.clock.set(now);
        shop.put(1, PullWorld.INSTALLED.minus(Duration.ofDays(30)), now);
        assertThat(world.pull(shop).counts().early()).isOne();
        assertThat(world.ids).containsExactly(placed(1));
    }

    @Test
    void itIsOnlyFetchedFrom() {
        ShopSystem medusa = system(shop);
        assertThat(medusa.tells()).isFalse();
        assertThat(medusa.register(credentials("sk_1"), URI.create("https://s.example/hooks/x"), "s"))
                .isInstanceOf(ShopAnswer.Refused.class);
        assertThat(medusa.unregister(credentials("sk_1"), List.of())).isEqualTo(new ShopAnswer.Given<>(List.of()));
    }
}
