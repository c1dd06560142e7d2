package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.checkout.DuePayment;
import io.buyerstatus.core.checkout.PaymentStore;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link PaymentStore} keeps, how orders are read with it, and that a claim is one conditional write. */
@Tag("DR-20")
public abstract class PaymentStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final OrderKey key = Fresh.order();

    protected abstract PaymentStore payments();

    protected abstract OrderStore orders();

    @BeforeEach
    void anOrder() {
        orders().commit(Samples.first(key, "a"));
    }

    @Test
    void whatIsKeptIsReadWithTheOrderWhichStaysOfItsVersion() {
        PaymentAttempts begun = PaymentAttempts.NONE.with(attempt());
        PaymentAttempts claimed = begun.with(attempt().in(State.CLAIMED, NOW, "why"));
        PaymentAttempts paid =
                claimed.with(attempt().moved(State.PAID, "tx-1", NOW, "")).tracking(Set.of("0034"));
        long version = order().version();
        assertThat(save(begun)).isTrue();
        assertThat(order().payments()).isEqualTo(begun);
        assertThat(save(claimed)).isTrue();
        assertThat(save(claimed.with(attempt().moved(State.PAID, "tx-1", NOW, ""))))
                .isTrue();
        assertThat(save(paid)).isTrue();
        assertThat(order().payments()).isEqualTo(paid);
        assertThat(order().version()).isEqualTo(version);
        assertThat(orders().view(key, Freshness.LATEST).orElseThrow().order().payments())
                .isEqualTo(paid);
    }

    @Test
    void ofTwoWhoReadTheSameOneWrites() {
        assertThat(save(PaymentAttempts.NONE.with(attempt()))).isTrue();
        assertThat(save(PaymentAttempts.NONE.with(attempt()))).isFalse();
    }

    @Test
    void ofManyClaimsAtOnceOneHolds() {
        PaymentAttempts begun = PaymentAttempts.NONE.with(attempt());
        save(begun);
        PaymentAttempts claimed = begun.with(attempt().in(State.CLAIMED, NOW, ""));
        long version = order().version();
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .filter(at -> payments().save(key, claimed, Optional.of(version), Optional.of(NOW)))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whereTheOrderChangedNothingIsClaimed() {
        PaymentAttempts begun = PaymentAttempts.NONE.with(attempt());
        save(begun);
        PaymentAttempts claimed = begun.with(attempt().in(State.CLAIMED, NOW, ""));
        assertThat(payments().save(key, claimed, Optional.of(order().version() + 1), Optional.of(NOW)))
                .isFalse();
        assertThat(order().payments()).isEqualTo(begun);
        assertThat(payments().save(key, claimed, Optional.of(order().version()), Optional.of(NOW)))
                .isTrue();
    }

    @Test
    void whatIsToBeLookedAtIsFoundWhenItsTimeHasCome() {
        save(PaymentAttempts.NONE.with(attempt()));
        assertThat(due(NOW)).contains(new DuePayment(key, Optional.empty()));
        payments().look(key, Optional.of(NOW.plus(Duration.ofMinutes(5))));
        assertThat(due(NOW)).doesNotContain(new DuePayment(key, Optional.empty()));
        payments().look(key, Optional.empty());
        assertThat(due(NOW.plus(Duration.ofMinutes(30)))).doesNotContain(new DuePayment(key, Optional.empty()));
    }

    @Test
    void aNoticeIsKeptOnceUntilItIsForgotten() {
        ProviderNotice notice = new ProviderNotice(key, "WH-1", ProviderNotice.Kind.DISPUTED, "tx-1");
        payments().keep(notice, NOW);
        payments().keep(notice, NOW);
        assertThat(due(NOW)).containsOnlyOnce(new DuePayment(key, Optional.of(notice)));
        payments().forget(notice);
        assertThat(due(NOW)).doesNotContain(new DuePayment(key, Optional.of(notice)));
    }

    private boolean save(PaymentAttempts next) {
        return payments().save(key, next, Optional.empty(), Optional.of(NOW));
    }

    private List<DuePayment> due(Instant until) {
        List<DuePayment> due = new ArrayList<>();
        payments().due(NOW, until, due::addAll);
        return due;
    }

    private Order order() {
        return orders().find(key).orElseThrow();
    }

    private static PaymentAttempt attempt() {
        return PaymentAttempt.created(
                "attempt-1",
                Provider.PAYPAL,
                Money.of("64.90", "EUR"),
                NOW,
                "5O190127TN364715T",
                "https://paypal.example/x");
    }
}
