package io.buyerstatus.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.checkout.PretendProvider.Entry;
import io.buyerstatus.core.checkout.PretendProvider.Mood;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.scheduling.UnmovableRows;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * C2: whatever gets in between, whoever dies and wherever, an order is captured at most once, and is paid if and only if the provider says so.
 *
 * <p>Between any two calls to a store or a provider another visitor, webhook or sweep may do all that it does, and any call may be the last
 * of its process, before or after it took effect.
 */
class PayOnceTest {
    private static final int STEPS = 14;

    @Test
    @Tag("DR-20")
    void anOrderIsCapturedAtMostOnce() {
        for (int seed = 0; seed < 400; seed++) {
            new History(seed).run();
        }
    }

    @Test
    @Tag("DR-20")
    @Tag("heavy")
    void anOrderIsCapturedAtMostOnceInTwentyThousandHistories() {
        for (int seed = 0; seed < 20_000; seed++) {
            new History(seed).run();
        }
    }

    /** A process died. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What happens to one order. */
    private static final class History {
        private static final int DEEPEST = 3;

        private final long seed;
        private final Random random;
        private final CheckoutWorld world = new CheckoutWorld();
        private final OrderStore orders = new Orders();
        private final PaymentStore payments = new Payments();
        private int depth;
        private int events;
        private boolean calm;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                something();
            }
            calmDown();
            check();
        }

        private void something() {
            try {
                depth++;
                switch (random.nextInt(14)) {
                    case 0, 1 -> world.begin(Provider.PAYPAL, orders, payments, this::gateway);
                    case 2, 3 -> world.begin(Provider.KLARNA, orders, payments, this::gateway);
                    case 4, 5 -> world.paypal.approveAll();
                    case 6 -> world.klarna.approveAll();
                    case 7, 8 -> world.settling(orders, payments, this::gateway).settle(CheckoutWorld.key());
                    case 9 -> world.sweep(orders, payments, this::gateway);
                    case 10 -> world.clock.advance(Duration.ofMinutes(1 + random.nextInt(4)));
                    case 11 -> shopSays();
                    case 12 -> mood();
                    default -> world.clock.advance(Duration.ofHours(random.nextInt(8)));
                }
            } catch (Died died) {
                // Its next run goes on from what is stored.
            } catch (UnmovableRows some) {
                assertThat(some).hasRootCauseInstanceOf(Died.class);
            } finally {
                depth--;
            }
        }

        private void shopSays() {
            String id = "e" + events++;
            switch (random.nextInt(6)) {
                case 0 -> world.apply(id, new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
                case 1 -> world.apply(id, new Fact.OrderCancelled(""));
                case 2 -> {
                    world.clock.advance(Duration.ofSeconds(1));
                    world.apply(id, SettlePaymentsTest.changedTo("50.00"));
                }
                case 3 -> world.apply(id, new Fact.OrderReopened());
                default -> world.apply(id, new Fact.OrderConfirmed());
            }
        }

        private void mood() {
            Mood[] moods = Mood.values();
            world.paypal.mood = moods[random.nextInt(moods.length)];
            world.klarna.mood = moods[random.nextInt(moods.length)];
            world.paypal.silent = random.nextInt(4) == 0;
            world.klarna.silent = random.nextInt(4) == 0;
        }

        /** Everybody answers, nobody dies, and what was pending comes or does not. */
        private void calmDown() {
            calm = true;
            for (PretendProvider provider : List.of(world.paypal, world.klarna)) {
                provider.mood = Mood.WELL;
                provider.silent = false;
                provider.entries.values().stream()
                        .filter(entry -> entry.pending)
                        .forEach(entry -> {
                            entry.declined = random.nextBoolean();
                            entry.pending = false;
                        });
            }
            for (int round = 0; round < 5; round++) {
                world.clock.advance(Duration.ofHours(4));
                world.sweep();
            }
        }

        private void check() {
            String history = "seed " + seed;
            List<Entry> entries = Stream.of(world.paypal, world.klarna)
                    .flatMap(provider -> provider.entries.values().stream())
                    .toList();
            Order order = world.order();
            assertThat(entries.stream().filter(entry -> entry.captures.size() > 1))
                    .as(history + ": an approval is captured once")
                    .isEmpty();
            assertThat(entries.stream().filter(entry -> !entry.captures.isEmpty() && !entry.declined))
                    .as(history + ": captures")
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(order.payments().all().stream().map(PaymentAttempt::state))
                    .as(history + ": none is claimed and lost")
                    .doesNotContain(State.CLAIMED, State.PENDING);
            long said = entries.stream().filter(Entry::taken).count();
            long known = order.facts().payments().standingPayments().entrySet().stream()
                    .filter(payment -> PaymentFacts.online(payment.getKey()))
                    .filter(payment -> payment.getValue().value().state() == Payment.State.RECEIVED)
                    .count();
            assertThat(known)
                    .as(history + ": paid if and only if the provider says so")
                    .isEqualTo(said);
            assertThat(order.payments().holding().isPresent()).as(history).isEqualTo(said == 1);
        }

        private PaymentGateway gateway(Provider provider) {
            return new Gateway(world.at(provider));
        }

        /** A call, before and after which anything may happen. */
        private <T> T call(Supplier<T> call) {
            between();
            T result = call.get();
            between();
            return result;
        }

        private void between() {
            if (calm) {
                return;
            }
            if (depth > 0 && depth < DEEPEST && random.nextInt(6) == 0) {
                something();
            }
            if (random.nextInt(25) == 0) {
                throw new Died();
            }
        }

        private final class Gateway implements PaymentGateway {
            private final PretendProvider provider;

            Gateway(PretendProvider provider) {
                this.provider = provider;
            }

            @Override
            public Creation create(ProviderAccount account, Payable payable) {
                return call(() -> provider.create(account, payable));
            }

            @Override
            public Taking take(ProviderAccount account, OrderKey order, PaymentAttempt claimed) {
                return call(() -> provider.take(account, order, claimed));
            }

            @Override
            public Reading read(ProviderAccount account, PaymentAttempt attempt) {
                return call(() -> provider.read(account, attempt));
            }

            @Override
            public void release(ProviderAccount account, PaymentAttempt attempt) {
                call(() -> {
                    provider.release(account, attempt);
                    return true;
                });
            }

            @Override
            public boolean sent(ProviderAccount account, PaymentAttempt paid, Sent parcel) {
                return call(() -> provider.sent(account, paid, parcel));
            }
        }

        private final class Payments implements PaymentStore {
            @Override
            public boolean save(
                    OrderKey order, PaymentAttempts next, Optional<Long> orderVersion, Optional<Instant> look) {
                return call(() -> world.payments.save(order, next, orderVersion, look));
            }

            @Override
            public void look(OrderKey order, Optional<Instant> at) {
                call(() -> {
                    world.payments.look(order, at);
                    return true;
                });
            }

            @Override
            public void keep(ProviderNotice notice, Instant now) {
                world.payments.keep(notice, now);
            }

            @Override
            public void forget(ProviderNotice notice) {
                world.payments.forget(notice);
            }

            @Override
            public void due(Instant hour, Instant until, Consumer<List<DuePayment>> page) {
                world.payments.due(hour, until, page);
            }

            @Override
            public Optional<Instant> cursor() {
                return world.payments.cursor();
            }

            @Override
            public void moveCursor(Instant hour) {
                world.payments.moveCursor(hour);
            }
        }

        private final class Orders implements OrderStore {
            @Override
            public List<Message> messages(OrderKey order) {
                return world.orders.messages(order);
            }

            @Override
            public Commit commit(OrderChange change) {
                return call(() -> world.orders.commit(change));
            }

            @Override
            public Optional<Order> find(OrderKey key) {
                return call(() -> world.orders.find(key));
            }

            @Override
            public Optional<OrderView> view(OrderKey key, Freshness freshness) {
                return call(() -> world.orders.view(key, freshness));
            }

            @Override
            public Optional<OrderHead> head(OrderKey key) {
                return world.orders.head(key);
            }

            @Override
            public Optional<Buyer> buyer(OrderKey key) {
                return world.orders.buyer(key);
            }
        }
    }
}
