package io.buyerstatus.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Actor;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.withdrawal.AssignWithdrawal.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What fits no order by itself, and of which somebody of the staff knows the order (D1, D10). */
@Tag("G5")
final class AssignWithdrawalTest {
    private static final Actor ANTON = actor("Anton");

    private final WithdrawalWorld world = new WithdrawalWorld();
    private final AssignWithdrawal assign =
            new AssignWithdrawal(world.withdrawals, world.orders, world.settings, world.clock);
    private final FollowWithdrawals follow =
            new FollowWithdrawals(world.withdrawals, world.orders, world.settings, world.clock);

    private static Actor actor(String name) {
        PersonId id = new PersonId(Hashes.key("person", name));
        return new Actor() {
            @Override
            public PersonId id() {
                return id;
            }

            @Override
            public String name() {
                return name;
            }
        };
    }

    private Withdrawal declared(String form, String email) {
        DeclareByNumber.Outcome outcome = world.byNumber.declare(
                "demo",
                new DeclareByNumber.Typed(
                        form, "Erika Beispiel", "the teapot of May", email, "", WithdrawalWorld.GERMAN),
                "203.0.113.7");
        return ((DeclareByNumber.Outcome.Received) outcome).withdrawal();
    }

    private Result assign(Withdrawal declared, OrderKey to, boolean sure) {
        return assign.assign(ANTON, WithdrawalWorld.SHOP, declared.id(), to, sure);
    }

    @Test
    void d10TheOrderCountsAsWithdrawnFromAndNothingIsSentAgain() {
        Withdrawal declared = declared("f", "erika@example.com");
        int mails = world.ledger.all().size();
        world.clock.advance(Duration.ofDays(1));

        assertThat(assign(declared, WithdrawalWorld.key(), false)).isEqualTo(Result.DONE);
        assertThat(world.order().withdrawals())
                .containsExactly(declared.about(WithdrawalWorld.key(), Timeliness.NOT_BEGUN));
        assertThat(world.order().buyerWithdrew()).isTrue();
        assertThat(world.ledger.all()).hasSize(mails);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(1);

        FollowedWithdrawal followed = follow.of(world.order()).getFirst();
        assertThat(followed.intact()).isTrue();
        assertThat(followed.assigned().orElseThrow())
                .isEqualTo(new Assigned(WithdrawalWorld.key(), Timeliness.NOT_BEGUN, "Anton", world.clock.instant()));
        assertThat(followed.standing().state()).isEqualTo(WithdrawalCase.State.NOTHING_PAID);
        assertThat(follow.all(WithdrawalWorld.SHOP)).singleElement().satisfies(listed -> assertThat(listed.order())
                .isPresent());
        assertThat(follow.find(WithdrawalWorld.SHOP, declared.id())
                        .orElseThrow()
                        .withdrawal())
                .isEqualTo(followed.withdrawal());
        assertThat(world.withdrawals.find(WithdrawalWorld.SHOP, declared.id()))
                .as("what was declared stays as it was")
                .contains(declared);
    }

    @Test
    void d10TakenBackItFitsNoneAgain() {
        Withdrawal declared = declared("f", "erika@example.com");
        assign(declared, WithdrawalWorld.key(), false);
        assertThat(assign.release(new ShopId("other"), declared.id())).isEmpty();
        assertThat(assign.release(WithdrawalWorld.SHOP, declared.id())).contains(declared);
        assertThat(assign.release(WithdrawalWorld.SHOP, declared.id())).isEmpty();
        assertThat(world.order().withdrawals()).isEmpty();
        assertThat(follow.find(WithdrawalWorld.SHOP, declared.id())
                        .orElseThrow()
                        .order())
                .isEmpty();
    }

    /** The order's page shows what was declared, to whoever has its link. */
    @Test
    void anotherAddressThanTheOrdersNeedsSomebodyToBeSure() {
        Withdrawal declared = declared("f", "mallory@example.com");
        assertThat(assign(declared, WithdrawalWorld.key(), false)).isEqualTo(Result.OTHER_ADDRESS);
        assertThat(world.order().withdrawals()).isEmpty();
        assertThat(assign(declared, WithdrawalWorld.key(), true)).isEqualTo(Result.DONE);
    }

    @Test
    void d10OneDeclarationIsOfOneOrderOfTheShopsOwn() {
        Withdrawal matched = world.received(WithdrawalWorld.whole("f"));
        Withdrawal declared = declared("g", "erika@example.com");
        OrderKey none = OrderKey.parseRef("demo-" + "0".repeat(26)).orElseThrow();
        OrderKey strange =
                OrderKey.parseRef("other-" + WithdrawalWorld.key().key()).orElseThrow();

        assertThat(assign(matched, WithdrawalWorld.key(), false)).isEqualTo(Result.DONE);
        assertThat(assign(matched, none, true)).isEqualTo(Result.TAKEN);
        assertThat(assign(declared, none, true)).isEqualTo(Result.NO_ORDER);
        assertThat(assign(declared, strange, true)).isEqualTo(Result.NO_ORDER);
        assertThat(assign.assign(ANTON, new ShopId("other"), declared.id(), strange, true))
                .isEqualTo(Result.UNKNOWN);
        world.withdrawals.assign(declared, new Assigned(none, Timeliness.LATE, "Olivia", world.clock.instant()), true);
        assertThat(assign(declared, WithdrawalWorld.key(), true)).isEqualTo(Result.TAKEN);
        assertThat(world.order().withdrawals()).containsExactly(matched);
    }

    @Test
    void ofManyClicksAtOnceOneCounts() {
        Withdrawal declared = declared("f", "erika@example.com");
        List<Result> results = IntStream.range(0, 8)
                .parallel()
                .mapToObj(at -> assign.assign(
                        actor("Clerk " + at), WithdrawalWorld.SHOP, declared.id(), WithdrawalWorld.key(), false))
                .toList();
        assertThat(results).containsOnly(Result.DONE);
        assertThat(world.order().withdrawals()).hasSize(1);
    }

    @Test
    void d10AFilterShowsWhatStandsSo() {
        Withdrawal declared = declared("f", "erika@example.com");
        Withdrawal other = declared("g", "max@example.com");
        follow.settle(WithdrawalWorld.SHOP, other.id(), "Anton");
        assertThat(ids(WithdrawalFilter.ALL)).containsExactlyInAnyOrder(declared.id(), other.id());
        assertThat(ids(WithdrawalFilter.OPEN)).containsExactly(declared.id());
        assertThat(ids(WithdrawalFilter.TO_JUDGE)).containsExactly(declared.id());
        assertThat(ids(WithdrawalFilter.SETTLED)).containsExactly(other.id());
        assign(declared, WithdrawalWorld.key(), false);
        assertThat(ids(WithdrawalFilter.TO_JUDGE)).isEmpty();
        assertThat(ids(WithdrawalFilter.NOTHING_PAID)).containsExactly(declared.id());
        assertThat(ids(WithdrawalFilter.REFUNDED)).isEmpty();
        assertThat(WithdrawalFilter.named("nothing_paid")).contains(WithdrawalFilter.NOTHING_PAID);
        assertThat(WithdrawalFilter.named("NOTHING_PAID")).isEmpty();
    }

    private List<String> ids(WithdrawalFilter wanted) {
        return follow.page(WithdrawalWorld.SHOP, wanted, Optional.empty()).withdrawals().stream()
                .map(followed -> followed.withdrawal().id())
                .toList();
    }
}
