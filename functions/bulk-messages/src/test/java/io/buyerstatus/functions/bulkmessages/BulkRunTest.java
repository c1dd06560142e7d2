package io.buyerstatus.functions.bulkmessages;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.bulk.BulkExclusion;
import io.buyerstatus.core.bulk.BulkQueue;
import io.buyerstatus.core.bulk.BulkRecipient;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.DecideBulk;
import io.buyerstatus.core.bulk.WorkOnBulk;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.testing.InMemoryBulk;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.functions.testing.DemoShop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to many, from whom they are for to the letters: points 7, 14 and 15 of what a desk must do. */
@Tag("BL-3")
@Tag("BL-57")
final class BulkRunTest {
    private final ManyOrders many = new ManyOrders();

    @Test
    @Tag("EB-2")
    void thoseWhoAreChosenAreFrozenAndEachWhoIsLeftOutHasItsRule() {
        OrderKey plain = many.place("B-1", Optional.of(new EmailAddress("plain@example.org")));
        OrderKey nowhere = many.place("B-2", Optional.empty());
        OrderKey bounced = many.place("B-3", Optional.of(new EmailAddress("bounced@example.org")));
        OrderKey complained = many.place("B-4", Optional.of(new EmailAddress("complained@example.org")));
        OrderKey lent = many.place("B-5", Optional.of(new EmailAddress("0a1b2c@members.ebay.de")));
        OrderKey gone = OrderKey.of(DemoShop.SHOP, DemoShop.CONNECTION, "never-there");
        suppress("bounced@example.org", Suppression.Cause.BOUNCE);
        suppress("complained@example.org", Suppression.Cause.COMPLAINT);

        BulkId id = many.begin(
                ManyOrders.OWN, new BulkSelection.Ticked(List.of(plain, nowhere, bounced, complained, lent, gone)));

        assertThat(many.excluded(id, plain)).isEmpty();
        assertThat(many.excluded(id, nowhere)).contains(BulkExclusion.NO_ADDRESS);
        assertThat(many.excluded(id, bounced)).contains(BulkExclusion.BOUNCED);
        assertThat(many.excluded(id, complained)).contains(BulkExclusion.COMPLAINED);
        assertThat(many.excluded(id, lent)).contains(BulkExclusion.MARKETPLACE);
        assertThat(many.excluded(id, gone)).contains(BulkExclusion.NO_ORDER);
        assertThat(many.run(id)).satisfies(run -> {
            assertThat(run.state()).isEqualTo(BulkState.READY);
            assertThat(run.tally().included()).isEqualTo(1);
            assertThat(run.tally().chosen()).isEqualTo(6);
        });
        assertThat(many.messages()).as("before anybody decided").isEmpty();

        many.place("B-9", Optional.of(new EmailAddress("late@example.org")));
        assertThat(many.decide().send(many.anton, id, 1)).isEqualTo(DecideBulk.Result.DONE);
        many.work();
        assertThat(many.messages()).as("the count on the button").hasSize(1);
    }

    private void suppress(String address, Suppression.Cause why) {
        many.shop.ledger.suppress(
                DemoShop.SHOP, new EmailAddress(address), new Suppression(why, "", many.shop.clock.instant()));
    }

    @Test
    @Tag("UP-4")
    @Tag("UP-5")
    void advertisingAndWhatIsNoLongerRecentAndWhatWordsLackIsLeftOut() {
        OrderKey order = many.place("B-1", Optional.of(new EmailAddress("plain@example.org")));
        BulkSelection one = new BulkSelection.Ticked(List.of(order));

        assertThat(many.excluded(many.begin(template(Necessity.OPTIONAL, Set.of()), one), order))
                .contains(BulkExclusion.ADVERTISING);
        assertThat(many.excluded(many.begin(template(Necessity.UPDATE, Set.of(new Need.Tracking())), one), order))
                .contains(BulkExclusion.LACKING);
        assertThat(many.excluded(many.begin(sms(), one), order)).contains(BulkExclusion.NO_SMS_CONSENT);

        many.happens("B-1", new Fact.OrderCancelled(""));
        many.wait(Duration.ofDays(91));
        assertThat(many.excluded(many.begin(ManyOrders.OWN, one), order)).contains(BulkExclusion.NOT_RECENT);
    }

    private static BulkWords template(Necessity purpose, Set<Need> needs) {
        return new BulkWords(
                MessageKind.MAIL_ONLY,
                DeliveryChannel.EMAIL,
                Optional.of(new BulkWords.Made(new TemplateId("late"), "Late", Format.FRAMED, purpose)),
                needs,
                Map.of(LocalisedText.ANY, new Content("Late", "# Late\n\nYour order is late.")));
    }

    private static BulkWords sms() {
        return new BulkWords(
                MessageKind.MAIL_ONLY,
                DeliveryChannel.SMS,
                Optional.empty(),
                Set.of(),
                Map.of(LocalisedText.ANY, new Content("", "Order [order_number] is late")));
    }

    @Test
    void theSameWordsWithinADayAreAskedAboutAndGoOutAgainWhereSomebodySaysSo() {
        OrderKey order = many.place("B-1", Optional.of(new EmailAddress("plain@example.org")));
        BulkSelection one = new BulkSelection.Ticked(List.of(order));
        BulkId first = many.begin(ManyOrders.OWN, one);
        many.decide().send(many.anton, first, 1);
        many.work();

        many.wait(Duration.ofHours(1));
        assertThat(many.excluded(many.begin(ManyOrders.OWN, one), order)).contains(BulkExclusion.SAME_WORDS);
        BulkId again = first.saying("again");
        many.decide().begin(many.anton, again, one, ManyOrders.OWN, true);
        assertThat(many.excluded(again, order)).isEmpty();

        many.wait(Duration.ofDays(1));
        assertThat(many.excluded(many.begin(ManyOrders.OWN, one), order)).isEmpty();
    }

    @Test
    void eachGetsOneLetterFilledForTheirOrderWhoseTimelineNamesIt() {
        List<OrderKey> orders = many.place(60);
        BulkId id = many.beginForAll(ManyOrders.OWN);
        int all = many.run(id).tally().included();
        assertThat(all).isEqualTo(60);

        assertThat(many.decide().send(many.anton, id, 59)).as("another count").isEqualTo(DecideBulk.Result.CHANGED);
        assertThat(many.decide().send(many.anton, id, all)).isEqualTo(DecideBulk.Result.DONE);
        assertThat(many.decide().send(many.anton, id, all)).as("a double click").isEqualTo(DecideBulk.Result.DONE);
        many.work();

        assertThat(many.run(id).state()).isEqualTo(BulkState.DONE);
        assertThat(many.run(id).tally().sent()).isEqualTo(60);
        onceEach(orders);
        Letter letter = many.shop.orders.letters(orders.getFirst()).getFirst();
        assertThat(letter.text()).isEqualTo("Dear Erika Beispiel, order B-1 is late.");
        assertThat(letter.subject()).isEqualTo("About B-1");
        assertThat(letter.toMany()).map(Letter.ToMany::run).contains(id);
        assertThat(letter.answers()).as("it answers nobody").isFalse();
    }

    private void onceEach(List<OrderKey> orders) {
        assertThat(many.messages())
                .extracting(message -> message.id().subject().key())
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(OrderKey::key).toList());
        orders.forEach(order -> assertThat(many.shop.orders.letters(order)).hasSize(1));
    }

    @Test
    void workThatComesThreeTimesOverIsDoneOnce() {
        List<OrderKey> orders = many.place(60);
        BulkId id = many.beginForAll(ManyOrders.OWN);
        many.decide().send(many.anton, id, 60);

        WorkOnBulk worker = many.work(ManyOrders.NOTHING);
        many.work(worker, brought -> List.of(brought.getFirst(), brought.getFirst(), brought.getFirst()));

        onceEach(orders);
        assertThat(many.run(id).tally().sent()).isEqualTo(60);
    }

    @Test
    void manyWorkersAtTheSameMomentWriteOneLetterEach() throws Exception {
        List<OrderKey> orders = many.place(40);
        BulkId id = many.beginForAll(ManyOrders.OWN);
        many.decide().send(many.anton, id, 40);
        many.bulk.taken();

        for (int slice = 0; slice < 2; slice++) {
            BulkQueue.Work work = new BulkQueue.Work(DemoShop.SHOP, id, slice);
            try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
                List<Future<?>> all = new ArrayList<>();
                for (int worker = 0; worker < 4; worker++) {
                    all.add(workers.submit(() -> many.work(ManyOrders.NOTHING).take(work)));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            }
            many.wait(Duration.ofMinutes(5));
        }

        onceEach(orders);
        assertThat(many.run(id).tally().sent()).isEqualTo(40);
    }

    @Test
    void whoeverDiesAtAnyCallLeavesEachExactlyOneLetter() {
        int calls = 0;
        for (int after = 0; after < 2; after++) {
            boolean died = true;
            for (int call = 1 + after; died; call += Depth.of(9, 1)) {
                died = livesThrough(call, after == 1);
                calls = Math.max(calls, call);
            }
        }
        assertThat(calls).as("calls at which somebody died").isGreaterThan(140);
    }

    /** Whether somebody died; in any case each has one letter in the end. */
    private static boolean livesThrough(int call, boolean after) {
        ManyOrders world = new ManyOrders();
        List<OrderKey> orders = world.place(30);
        Mortal mortal = new Mortal(call, after);
        BulkId id = BulkId.of(world.shop.clock.instant(), "form");
        world.bulk.begin(
                BulkRun.begin(
                        DemoShop.SHOP,
                        id,
                        new BulkRun.Begun(world.anton.id(), "Anton", world.shop.clock.instant(), ""),
                        new BulkSelection.Matching(OrderFilter.none()),
                        false),
                ManyOrders.OWN);
        bring(world, mortal, new BulkQueue.Work(DemoShop.SHOP, id, 0));
        assertThat(world.run(id).state()).isEqualTo(BulkState.READY);
        assertThat(world.run(id).tally().included()).isEqualTo(30);

        world.decide().send(world.anton, id, 30);
        List<InMemoryBulk.Asked> asked = world.bulk.taken();
        bring(world, mortal, asked.getFirst().work());

        assertThat(world.run(id).state()).as("died at call %s", call).isEqualTo(BulkState.DONE);
        assertThat(world.run(id).tally().sent()).isEqualTo(30);
        assertThat(world.messages())
                .extracting(message -> message.id().subject().key())
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(OrderKey::key).toList());
        return mortal.died();
    }

    /** As the queue does: work with which somebody died comes again once it was invisible for long enough. */
    private static void bring(ManyOrders world, Mortal mortal, BulkQueue.Work first) {
        List<BulkQueue.Work> waiting = new ArrayList<>(List.of(first));
        while (!waiting.isEmpty()) {
            BulkQueue.Work work = waiting.removeFirst();
            try {
                world.work(mortal).take(work);
            } catch (Mortal.Death death) {
                world.wait(Duration.ofMinutes(6));
                waiting.add(work);
            }
            world.bulk.taken().forEach(asked -> {
                world.wait(asked.delay());
                waiting.add(asked.work());
            });
        }
    }

    @Test
    void itStopsByItselfWhereTheFirstMailsBounceAndGoesOnWhereSomebodyInsists() {
        many.place(100);
        BulkId id = many.beginForAll(ManyOrders.OWN);
        many.decide().send(many.anton, id, 100);
        many.bulk.taken();
        many.work(ManyOrders.NOTHING).take(new BulkQueue.Work(DemoShop.SHOP, id, 0));
        many.bulk.taken();
        assertThat(many.messages()).hasSize(25);

        many.messages().stream().limit(6).forEach(this::bounces);
        many.wait(Duration.ofSeconds(5));
        many.work(ManyOrders.NOTHING).take(new BulkQueue.Work(DemoShop.SHOP, id, 1));

        assertThat(many.run(id).state()).isEqualTo(BulkState.STOPPED);
        assertThat(many.run(id).status().why()).contains(BulkRun.Alarm.BOUNCES);
        assertThat(many.messages()).hasSize(25);

        assertThat(many.decide().resume(many.anton, id)).isEqualTo(DecideBulk.Result.DONE);
        many.work();
        assertThat(many.run(id).state()).isEqualTo(BulkState.DONE);
        assertThat(many.messages()).hasSize(100);
    }

    private void bounces(Message message) {
        Instant now = many.shop.clock.instant();
        Message sent = message.claimed("x@example.org", now).sent("ses", now);
        assertThat(many.shop.ledger.replace(message.claimed("x@example.org", now)))
                .isTrue();
        assertThat(many.shop.ledger.replace(sent)).isTrue();
        assertThat(many.shop.ledger.replace(sent.to(MessageState.BOUNCED, "550", Optional.empty(), now)))
                .isTrue();
    }

    @Test
    void stopTakesEffectBeforeTheNextSliceAndResumeGoesOnWhereItWas() {
        List<OrderKey> orders = many.place(60);
        BulkId id = many.beginForAll(ManyOrders.OWN);
        many.decide().send(many.anton, id, 60);
        many.bulk.taken();
        many.work(ManyOrders.NOTHING).take(new BulkQueue.Work(DemoShop.SHOP, id, 0));

        assertThat(many.decide().stop(many.anton, id)).isEqualTo(DecideBulk.Result.DONE);
        many.work();
        assertThat(many.messages()).hasSize(25);

        assertThat(many.decide().resume(many.anton, id)).isEqualTo(DecideBulk.Result.DONE);
        many.work();
        onceEach(orders);
    }

    @Test
    void whatWasNeverSentIsGivenUpAndWhatIsSentIsNot() {
        many.place(30);
        BulkId id = many.beginForAll(ManyOrders.OWN);
        assertThat(many.decide().end(many.anton, id)).isEqualTo(DecideBulk.Result.DONE);
        assertThat(many.decide().send(many.anton, id, 30)).isEqualTo(DecideBulk.Result.CHANGED);
        many.work();
        assertThat(many.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void manyLeaveAtTheirRateHoweverManyWorkersThereAre(int workers) {
        int orders = Depth.of(400, 5_000);
        many.place(orders);
        BulkId id = many.beginForAll(ManyOrders.OWN);
        many.decide().send(many.anton, id, orders);
        Instant begun = many.shop.clock.instant();
        record Timed(Instant at, BulkQueue.Work work) {}
        PriorityQueue<Timed> queue =
                new PriorityQueue<>((one, other) -> one.at().compareTo(other.at()));
        many.bulk.taken().forEach(asked -> {
            for (int copy = 0; copy < workers; copy++) {
                queue.add(new Timed(begun, asked.work()));
            }
        });
        while (!queue.isEmpty()) {
            Timed next = queue.poll();
            Duration ahead = Duration.between(many.shop.clock.instant(), next.at());
            many.wait(ahead.isNegative() ? Duration.ZERO : ahead);
            many.work(ManyOrders.NOTHING).take(next.work());
            many.bulk
                    .taken()
                    .forEach(asked -> queue.add(new Timed(
                            many.shop.clock.instant().plusSeconds(asked.delay().toSeconds()), asked.work())));
        }

        assertThat(many.messages()).hasSize(orders);
        Duration took = Duration.between(begun, many.shop.clock.instant());
        assertThat(took).as("at 50 a second").isLessThanOrEqualTo(Duration.ofSeconds(orders / 50 + orders / 500 + 1));
        List<Instant> times = many.messages().stream()
                .map(message -> message.schedule().plannedAt())
                .sorted()
                .toList();
        // Who is the fifty-first after another one leaves a second later at the earliest.
        for (int first = 0; first + 50 < times.size(); first++) {
            assertThat(times.get(first + 50))
                    .as("fifty in any second")
                    .isAfterOrEqualTo(times.get(first).plusSeconds(1));
        }
    }

    @Test
    void aLetterIsTheSameWhoeverWritesIt() {
        BulkId id = BulkId.of(Instant.EPOCH, "secret");
        assertThat(id.letter())
                .isEqualTo(new BulkId(id.value()).letter())
                .isNotEqualTo(id.saying("more").letter());
        assertThat(BulkId.of(Instant.parse("2026-11-28T12:00:00Z"), "a").value())
                .as("sorts by when it was begun")
                .isLessThan(
                        BulkId.of(Instant.parse("2026-11-28T12:00:01Z"), "a").value());
        assertThat(new BulkRecipient(DemoShop.ORDER, "1", Optional.empty()).included())
                .isTrue();
    }
}
