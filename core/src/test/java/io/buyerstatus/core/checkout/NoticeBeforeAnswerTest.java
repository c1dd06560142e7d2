package io.buyerstatus.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.checkout.PretendProvider.Mood;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.store.OrderStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A provider tells of money before it answers whoever took it, and of an approval while its buyer is back already: at each call of a store and
 * of the provider, before and after it had its effect, the notice is worked on as a whole.
 */
@Tag("DR-20")
final class NoticeBeforeAnswerTest {
    /** What a page may find, and whether the order is paid by then: what it shows of each is tested where pages are. */
    private static final Set<String> TRUTHS = Set.of("false CREATED", "false CLAIMED", "true CLAIMED", "true PAID");

    /** Who works on the order. */
    enum Worker {
        /** The buyer who is back, or their page for them. */
        BUYER {
            @Override
            void work(CheckoutWorld world, Provider provider, OrderStore orders, PaymentStore payments, Gateways at) {
                world.settling(orders, payments, at).settle(CheckoutWorld.key());
            }
        },
        /** What the provider tells, as it is swept: an approval, or a capture; it says no more than that something changed. */
        NOTICE {
            @Override
            void work(CheckoutWorld world, Provider provider, OrderStore orders, PaymentStore payments, Gateways at) {
                world.payments.keep(notice(world.attempt(provider)), world.clock.instant());
                world.sweep(orders, payments, at);
            }
        };

        abstract void work(
                CheckoutWorld world, Provider provider, OrderStore orders, PaymentStore payments, Gateways at);

        private static ProviderNotice notice(PaymentAttempt attempt) {
            String own = attempt.reference().split(" ", -1)[0];
            return attempt.provider() == Provider.PAYPAL
                    ? new ProviderNotice(CheckoutWorld.key(), "WH-1", ProviderNotice.Kind.CHANGED, own)
                    : new ProviderNotice(CheckoutWorld.key(), own, ProviderNotice.Kind.UNSIGNED, own);
        }
    }

    interface Gateways extends Function<Provider, PaymentGateway> {}

    /** One worker, who stands still at one call while the other does all that they do. */
    private static final class Meeting {
        private final CheckoutWorld world = new CheckoutWorld();
        private final Provider provider;
        private final Worker first;
        private final Worker second;
        private int left;
        private int takes;

        Meeting(Provider provider, Worker first, Worker second, int at) {
            this.provider = provider;
            this.first = first;
            this.second = second;
            this.left = at;
        }

        /** Whether they met. */
        boolean met(Mood mood) {
            world.begin(provider);
            world.at(provider).approveAll();
            world.at(provider).mood = mood;
            first.work(
                    world,
                    provider,
                    between(OrderStore.class, world.orders),
                    between(PaymentStore.class, world.payments),
                    any -> between(PaymentGateway.class, world.at(any)));
            world.at(provider).mood = Mood.WELL;
            look();
            return left < 0;
        }

        private <T> T between(Class<T> port, T target) {
            return port.cast(
                    Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        moment();
                        count(method);
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        } finally {
                            moment();
                        }
                    }));
        }

        /** Nobody rests on a provider's mercy: the money is asked for once. */
        private void count(Method method) {
            takes += method.getName().equals("take") ? 1 : 0;
            assertThat(takes).isLessThanOrEqualTo(1);
        }

        private PaymentGateway counted(Provider any) {
            return (PaymentGateway) Proxy.newProxyInstance(
                    PaymentGateway.class.getClassLoader(),
                    new Class<?>[] {PaymentGateway.class},
                    (proxy, method, arguments) -> {
                        count(method);
                        return method.invoke(world.at(any), arguments);
                    });
        }

        private void moment() {
            look();
            if (left-- == 0) {
                // As providers do, once more a moment later.
                second.work(world, provider, world.orders, world.payments, this::counted);
                look();
                second.work(world, provider, world.orders, world.payments, this::counted);
                look();
            }
        }

        /** At each moment: captured once at most, and paid only if the provider has the money. */
        private void look() {
            Order order = world.order();
            assertThat(world.at(provider).captures()).isLessThanOrEqualTo(1);
            assertThat(order.paid() && !world.at(provider).only().taken()).isFalse();
            assertThat(order.paid() + " " + world.attempt(provider).state()).isIn(TRUTHS);
        }

        /** Whatever met, the money came once, and the seller has nothing to settle. */
        void over() {
            world.clock.advance(Duration.ofMinutes(3));
            world.sweep();
            look();
            assertThat(world.order().paid()).isTrue();
            assertThat(world.attempt(provider).state()).isEqualTo(State.PAID);
            assertThat(world.at(provider).captures()).isEqualTo(1);
            assertThat(world.order().facts().payments().standingPayments()).hasSize(1);
            assertThat(world.notes()).isEmpty();
            assertThat(world.toldTheSeller()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PAYPAL, BUYER, NOTICE",
        "PAYPAL, NOTICE, BUYER",
        "PAYPAL, BUYER, BUYER",
        "PAYPAL, NOTICE, NOTICE",
        "KLARNA, BUYER, NOTICE",
        "KLARNA, NOTICE, BUYER"
    })
    void whoeverMeetsAtWhateverCallTheOrderIsPaidOnce(Provider provider, Worker first, Worker second) {
        for (Mood mood : List.of(Mood.WELL, Mood.TAKES_AND_SAYS_NOTHING)) {
            int at = 0;
            for (Meeting meeting = new Meeting(provider, first, second, at);
                    meeting.met(mood);
                    meeting = new Meeting(provider, first, second, ++at)) {
                meeting.over();
            }
            assertThat(at).as("moments at which they met").isGreaterThan(7);
        }
    }
}
