package io.buyerstatus.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.DueMessage;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.order.withdrawal.WithdrawnPieces;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.withdrawal.DeclareWithdrawal.Outcome;
import io.buyerstatus.core.withdrawal.TypedDeclaration.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Withdrawing from the order's page, without code, postcode or log-in. */
@Tag("G5")
final class DeclareWithdrawalTest {
    private final WithdrawalWorld world = new WithdrawalWorld();

    @Test
    void d1ThePrivateLinkIsEnough() {
        Withdrawal withdrawal = world.received(WithdrawalWorld.whole("f"));
        assertThat(withdrawal.order()).contains(WithdrawalWorld.key());
        assertThat(world.order().withdrawals()).containsExactly(withdrawal);
    }

    @Test
    @Tag("LAW-2")
    void d3WhoIsOnFileConfirmsWithoutTyping() {
        Withdrawal withdrawal = world.received(WithdrawalWorld.whole("f"));
        assertThat(withdrawal.said().name()).isEqualTo("Erika Beispiel");
        assertThat(withdrawal.said().receiptTo()).contains(WithdrawalWorld.EMAIL);
        assertThat(withdrawal.said().contract()).isEqualTo("4711");
        assertThat(withdrawal.said().words()).isEqualTo("I, Erika Beispiel, withdraw from contract 4711: whole");
    }

    @Test
    void d3WhatIsMissingIsNamedAndNothingIsStored() {
        assertThat(problem(new TypedDeclaration("f", "", "erika@", true, Map.of(), WithdrawalWorld.GERMAN)))
                .isEqualTo(Problem.NOT_AN_ADDRESS);
        assertThat(problem(WithdrawalWorld.pieces("f", Map.of()))).isEqualTo(Problem.NOTHING_CHOSEN);
        assertThat(problem(WithdrawalWorld.pieces("f", Map.of("1", "0", "2", "none", "3", "1"))))
                .isEqualTo(Problem.NOTHING_CHOSEN);
        assertThat(world.withdrawals.all(WithdrawalWorld.SHOP)).isEmpty();
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).isEmpty();
    }

    @Test
    void d4TheSameFormTenTimesIsOneDeclarationAndOneReceipt() {
        Withdrawal first = world.received(WithdrawalWorld.whole("f"));
        for (int at = 0; at < 10; at++) {
            world.clock.advance(Duration.ofSeconds(1));
            assertThat(world.received(WithdrawalWorld.whole("f"))).isEqualTo(first);
        }
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(1);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_DECLARED)).hasSize(1);
    }

    @Test
    void d4WhoeverIsOnFileAtAnotherAddressIsToldToo() {
        world.received(new TypedDeclaration("f", "", "other@example.com", true, Map.of(), WithdrawalWorld.GERMAN));
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_NOTICED)).hasSize(1);
        world.received(new TypedDeclaration("g", "", "ERIKA@example.com", true, Map.of(), WithdrawalWorld.GERMAN));
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_NOTICED)).hasSize(1);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(2);
    }

    @Test
    void d5WhateverHappensToTheOrderAtThatMomentItIsStored() {
        for (int at = 0; at < 20; at++) {
            Order read = world.order();
            world.received(WithdrawalWorld.whole("f" + at));
            OrderChange late =
                    OrderChange.of(read, read.withPreferences(NotificationPreferences.NONE.quiet(at % 2 == 0)));
            assertThat(world.orders.commit(late)).isEqualTo(OrderStore.Commit.DONE);
        }
        assertThat(world.order().withdrawals()).hasSize(20);
    }

    @Test
    @Tag("LAW-5")
    void d5OfTenThousandChaoticDeclarationsWhatIsAcknowledgedIsStored() {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 10_000).parallel().forEach(at -> {
            Random random = new Random(at);
            TypedDeclaration typed = new TypedDeclaration(
                    "f" + random.nextInt(3000),
                    random.nextInt(9) == 0 ? "Max\u0000 Muster" : "",
                    random.nextInt(4) == 0 ? "x" + random.nextInt(5) + "@example.com" : "",
                    random.nextBoolean(),
                    Map.of("1", "" + random.nextInt(3), "2", random.nextInt(7) + ",5", "ghost", "1"),
                    WithdrawalWorld.GERMAN);
            if (world.declare(typed) instanceof Outcome.Received received) {
                acknowledged.add(received.withdrawal().id());
            }
        });
        assertThat(world.withdrawals.all(WithdrawalWorld.SHOP))
                .extracting(kept -> kept.withdrawal().id())
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(2000);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSameSizeAs(acknowledged);
    }

    @Test
    void d5ReceiptsThatComeFasterThanPeopleDeclareLeaveLaterAndAreStored() {
        for (int at = 0; at < 30; at++) {
            world.received(WithdrawalWorld.whole("f" + at));
        }
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(30);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED).stream()
                        .filter(message -> message.schedule().wantedAt().equals(world.clock.instant())))
                .hasSize(20);
    }

    @Test
    void d5AStoreThatIsDownIsNoReceipt() {
        DeclareWithdrawal down = new DeclareWithdrawal(
                world.door,
                new WithdrawalStore() {
                    @Override
                    public boolean declare(Withdrawal withdrawal, boolean withOrder, List<Message> messages) {
                        throw new IllegalStateException("down");
                    }

                    @Override
                    public Optional<Withdrawal> find(ShopId shop, String id) {
                        throw new IllegalStateException("down");
                    }

                    @Override
                    public List<Kept> all(ShopId shop) {
                        throw new IllegalStateException("down");
                    }
                },
                world.words,
                world.clock);
        assertThatThrownBy(() -> down.declare(WithdrawalWorld.visit(), WithdrawalWorld.whole("f")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("LAW-5")
    void d7LateAndCancelledAreReceivedAndTheShopSeesIt() {
        assertThat(world.received(WithdrawalWorld.whole("early")).timeliness()).isEqualTo(Timeliness.NOT_BEGUN);
        world.apply(SampleEvents.sent("s", "00340434161094042557", List.of(), SampleEvents.PLACED_AT));
        world.apply(SampleEvents.tracked("s", "00340434161094042557", ScanStatus.DELIVERED));
        assertThat(world.received(WithdrawalWorld.whole("a")).timeliness()).isEqualTo(Timeliness.IN_TIME);
        world.clock.advance(Duration.ofDays(17));
        assertThat(world.received(WithdrawalWorld.whole("b")).timeliness()).isEqualTo(Timeliness.LATE);
        world.apply(new Fact.OrderCancelled(""));
        assertThat(world.received(WithdrawalWorld.whole("c")).timeliness()).isEqualTo(Timeliness.CANCELLED);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(4);
    }

    @Test
    void d8TwoPartsCompleteTheContract() {
        world.received(WithdrawalWorld.pieces("a", Map.of("1", "1", "2", "3")));
        assertThat(world.order().buyerWithdrew()).isFalse();
        assertThat(left()).isEqualTo(Map.of("1", 0, "2", 1));
        Withdrawal rest = world.received(WithdrawalWorld.pieces("b", Map.of("2", "4")));
        assertThat(((Scope.Pieces) rest.said().scope())
                        .pieces()
                        .getFirst()
                        .quantity()
                        .decimal())
                .isEqualTo("1");
        assertThat(world.order().buyerWithdrew()).isTrue();
        assertThat(left()).isEqualTo(Map.of("1", 0, "2", 0));
    }

    @Test
    void d8TheSamePieceDeclaredTwiceAtOnceIsWithdrawnOnce() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(at -> world.received(WithdrawalWorld.pieces("f" + at, Map.of("1", "1"))));
        assertThat(left()).isEqualTo(Map.of("1", 0, "2", 4));
        assertThat(world.order().buyerWithdrew()).isFalse();
    }

    @Test
    void d8NothingIsLeftOnceAllMoneyWentBack() {
        world.apply(new Fact.OrderRefunded("r", Optional.empty(), "", true));
        assertThat(left()).isEqualTo(Map.of("1", 0, "2", 0));
        assertThat(world.order().buyerWithdrew()).isFalse();
    }

    @Test
    void d9NobodyIsAskedForMoneyOrForAReviewAnyMore() {
        assertThat(skipped(BuiltInTypes.PAYMENT_REMINDER)).isEmpty();
        assertThat(world.order().awaitsTransfer()).isTrue();
        world.received(WithdrawalWorld.pieces("a", Map.of("1", "1")));
        assertThat(world.order().awaitsTransfer()).isTrue();
        world.received(WithdrawalWorld.whole("b"));
        assertThat(world.order().awaitsTransfer()).isFalse();
        assertThat(skipped(BuiltInTypes.PAYMENT_REMINDER)).isEqualTo("buyer withdrew");
        assertThat(skipped(BuiltInTypes.REVIEW_REQUEST)).isEqualTo("buyer withdrew");
    }

    @Test
    void d9WhatTheOrderCameToStaysAsItWas() {
        Order before = world.order();
        world.received(WithdrawalWorld.whole("a"));
        assertThat(world.order().progress()).isEqualTo(before.progress());
        assertThat(world.order().version()).isEqualTo(before.version());
        assertThat(world.order().facts()).isEqualTo(before.facts());
    }

    @Test
    void d11WhatWasSealedIsSeenToBeWhatItIs() {
        Withdrawal withdrawal = world.received(WithdrawalWorld.whole("a"));
        Withdrawal later = new Withdrawal(
                withdrawal.shop(),
                withdrawal.id(),
                withdrawal.at().plusSeconds(1),
                withdrawal.said(),
                withdrawal.order(),
                withdrawal.timeliness());
        assertThat(later.seal()).isNotEqualTo(withdrawal.seal());
    }

    private Problem problem(TypedDeclaration typed) {
        return ((Outcome.Incomplete) world.declare(typed)).problem();
    }

    private Map<String, Integer> left() {
        Map<String, BigDecimal> left = WithdrawnPieces.left(world.order());
        return left.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, line -> line.getValue()
                .intValueExact()));
    }

    private String skipped(BuiltInType type) {
        Message message = Message.plan(
                Subject.of(WithdrawalWorld.key()),
                MessageKey.of(type, "1"),
                type.role(),
                DeliveryChannel.EMAIL,
                world.clock.instant(),
                world.clock.instant());
        EffectiveSettings settings = new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY);
        return type.skipped(new DueMessage(message, world.order(), settings, world.clock.instant()))
                .map(SkipRule::reason)
                .orElse("");
    }
}
