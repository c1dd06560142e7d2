package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.core.withdrawal.Assigned;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.core.withdrawal.Settled;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link WithdrawalStore} keeps, and how orders are read with it. */
@Tag("G5")
public abstract class WithdrawalStoreContract {
    private static final List<Scope> SCOPES = List.of(
            new Scope.Whole(),
            new Scope.Described("the blue one"),
            new Scope.Pieces(List.of(
                    new Scope.Piece("1", "Cup", Quantity.of(2)),
                    new Scope.Piece("2", "Cloth", new Quantity(new BigDecimal("2.5"), "m")))));

    private final OrderKey key = Fresh.order();

    protected abstract WithdrawalStore withdrawals();

    protected abstract WithdrawalDesk desk();

    protected abstract OrderStore orders();

    protected abstract Ledger ledger();

    @Test
    void whatIsDeclaredIsFoundAsItWas() {
        for (Scope scope : SCOPES) {
            Withdrawal withdrawal = withdrawal("f", scope, Optional.of(key));
            assertThat(withdrawals().declare(withdrawal, true, List.of())).isTrue();
            assertThat(withdrawals().find(key.shop(), withdrawal.id())).contains(withdrawal);
        }
        assertThat(withdrawals().find(key.shop(), "0".repeat(26))).isEmpty();
        assertThat(withdrawals().all(key.shop())).hasSize(3).allMatch(WithdrawalStore.Kept::intact);
        assertThat(withdrawals().all(Fresh.shop())).isEmpty();
    }

    @Test
    void whatFitsNoOrderIsKeptByItself() {
        Withdrawal withdrawal = withdrawal("f", new Scope.Whole(), Optional.empty());
        assertThat(withdrawals().declare(withdrawal, false, List.of())).isTrue();
        assertThat(withdrawals().find(key.shop(), withdrawal.id())).contains(withdrawal);
    }

    @Test
    void theSameTwiceIsOneWithOneMessage() {
        Withdrawal withdrawal = withdrawal("f", new Scope.Whole(), Optional.of(key));
        Message receipt = receipt(withdrawal);
        assertThat(withdrawals().declare(withdrawal, true, List.of(receipt))).isTrue();
        assertThat(withdrawals().declare(withdrawal, true, List.of(receipt))).isFalse();
        assertThat(ledger().find(receipt.id())).contains(receipt);
    }

    @Test
    void ofManyAtOnceOneStoresIt() {
        Withdrawal withdrawal = withdrawal("f", new Scope.Whole(), Optional.of(key));
        Message receipt = receipt(withdrawal);
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .filter(at -> withdrawals().declare(withdrawal, true, List.of(receipt)))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anOrderIsReadWithItAndStaysOfItsVersion() {
        orders().commit(Samples.first(key, "a"));
        Order before = orders().find(key).orElseThrow();
        Withdrawal withdrawal = withdrawal("f", new Scope.Whole(), Optional.of(key));
        withdrawals().declare(withdrawal, true, List.of());
        withdrawals().declare(withdrawal("g", new Scope.Whole(), Optional.of(key)), false, List.of());
        assertThat(before.withdrawals()).isEmpty();
        assertThat(orders().find(key).orElseThrow().withdrawals()).containsExactly(withdrawal);
        assertThat(orders().view(key, Freshness.LATEST).map(OrderView::order).map(Order::withdrawals))
                .contains(List.of(withdrawal));
        assertThat(orders().commit(Samples.next(Optional.of(before), key, "b"))).isEqualTo(Commit.DONE);
        assertThat(orders().find(key).orElseThrow().withdrawals()).containsExactly(withdrawal);
    }

    /** D10. */
    @Test
    void whatTheStaffAreDoneWithIsKeptApartAndCanBeTakenBack() {
        Withdrawal withdrawal = withdrawal("f", new Scope.Whole(), Optional.empty());
        withdrawals().declare(withdrawal, false, List.of());
        Settled anton = new Settled("Anton", Samples.NOW);
        desk().settle(key.shop(), withdrawal.id(), new Settled("Olivia", Samples.NOW));
        desk().settle(key.shop(), withdrawal.id(), anton);
        assertThat(desk().settled(key.shop())).isEqualTo(Map.of(withdrawal.id(), anton));
        assertThat(desk().marks(key.shop(), withdrawal.id()))
                .isEqualTo(new FollowedWithdrawal.Marks(Optional.of(anton), Optional.empty()));
        assertThat(desk().marks(Fresh.shop(), withdrawal.id()))
                .isEqualTo(new FollowedWithdrawal.Marks(Optional.empty(), Optional.empty()));
        assertThat(desk().settled(Fresh.shop())).isEmpty();
        assertThat(desk().all(key.shop())).isEqualTo(withdrawals().all(key.shop()));
        assertThat(desk().kept(key.shop(), withdrawal.id())).contains(new WithdrawalStore.Kept(withdrawal, true));
        assertThat(desk().kept(Fresh.shop(), withdrawal.id())).isEmpty();
        desk().reopen(key.shop(), withdrawal.id());
        desk().reopen(key.shop(), withdrawal.id());
        assertThat(desk().settled(key.shop())).isEmpty();
    }

    /** D1, D10. */
    @Test
    void whatTheStaffFoundTheOrderOfIsReadWithItUntilItIsTakenBack() {
        orders().commit(Samples.first(key, "a"));
        OrderKey other = Fresh.order();
        Withdrawal withdrawal = withdrawal("f", new Scope.Whole(), Optional.empty());
        withdrawals().declare(withdrawal, false, List.of());
        Assigned assigned = new Assigned(key, Timeliness.LATE, "Anton", Samples.NOW);
        assertThat(desk().assign(withdrawal, assigned, true)).isTrue();
        assertThat(desk().assign(withdrawal, new Assigned(other, Timeliness.LATE, "Olivia", Samples.NOW), true))
                .isFalse();
        assertThat(desk().assigned(key.shop())).isEqualTo(Map.of(withdrawal.id(), assigned));
        assertThat(desk().marks(key.shop(), withdrawal.id()))
                .isEqualTo(new FollowedWithdrawal.Marks(Optional.empty(), Optional.of(assigned)));
        assertThat(desk().assigned(Fresh.shop())).isEmpty();
        assertThat(orders().find(key).orElseThrow().withdrawals())
                .containsExactly(withdrawal.about(key, Timeliness.LATE));
        assertThat(desk().kept(key.shop(), withdrawal.id())).contains(new WithdrawalStore.Kept(withdrawal, true));

        assertThat(desk().release(withdrawal, new Assigned(other, Timeliness.LATE, "Anton", Samples.NOW)))
                .isFalse();
        assertThat(orders().find(key).orElseThrow().withdrawals()).hasSize(1);
        assertThat(desk().release(withdrawal, assigned)).isTrue();
        assertThat(desk().release(withdrawal, assigned)).isFalse();
        assertThat(desk().assigned(key.shop())).isEmpty();
        assertThat(orders().find(key).orElseThrow().withdrawals()).isEmpty();

        assertThat(desk().assign(withdrawal, assigned, false)).isTrue();
        assertThat(orders().find(key).orElseThrow().withdrawals()).isEmpty();
    }

    private Withdrawal withdrawal(String form, Scope scope, Optional<OrderKey> order) {
        ShopId shop = key.shop();
        return Withdrawal.received(
                shop,
                form,
                Samples.NOW,
                new Declaration(
                        "Erika Beispiel",
                        "4711",
                        new EmailAddress("erika@example.com"),
                        scope,
                        new Language("de"),
                        "Hiermit widerrufe ich."),
                order,
                order.isPresent() ? Timeliness.IN_TIME : Timeliness.UNMATCHED);
    }

    private static Message receipt(Withdrawal withdrawal) {
        return Message.plan(
                new Subject.OfWithdrawal(withdrawal.shop(), withdrawal.id()),
                BuiltInTypes.WITHDRAWAL_RECEIVED,
                "1",
                DeliveryChannel.EMAIL,
                Samples.NOW);
    }
}
