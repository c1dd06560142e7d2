package io.buyerstatus.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.access.verification.OrdersByNumber;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.order.withdrawal.WithdrawnPieces;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.withdrawal.DeclareByNumber.Outcome;
import io.buyerstatus.core.withdrawal.DeclareByNumber.Typed;
import io.buyerstatus.core.withdrawal.TypedDeclaration.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Withdrawing from the shop's public form. */
@Tag("G5")
final class DeclareByNumberTest {
    private final WithdrawalWorld world = new WithdrawalWorld();
    private final List<String> calls = new ArrayList<>();

    @Test
    void d1WhatFitsAnOrderIsReadWithIt() {
        Withdrawal withdrawal = received(typed("f", "#4711", "Erika@Example.com", ""));
        assertThat(withdrawal.order()).contains(WithdrawalWorld.key());
        assertThat(withdrawal.timeliness()).isEqualTo(Timeliness.NOT_BEGUN);
        assertThat(world.order().buyerWithdrew()).isTrue();
    }

    @Test
    @Tag("LAW-1")
    void d1WhatFitsNoneIsReceivedAllTheSame() {
        Withdrawal withdrawal = received(typed("f", "the blue lamp of May", "max@example.com", "one of two"));
        assertThat(withdrawal.order()).isEmpty();
        assertThat(withdrawal.timeliness()).isEqualTo(Timeliness.UNMATCHED);
        assertThat(withdrawal.said().scope()).isEqualTo(new Scope.Described("one of two"));
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(1);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_DECLARED)).hasSize(1);
        assertThat(world.order().withdrawals()).isEmpty();
    }

    @Test
    void d8WhatSomebodyDescribedIsNotTheWholeContract() {
        received(typed("f", "4711", "erika@example.com", "the pot"));
        assertThat(world.order().withdrawals()).hasSize(1);
        assertThat(world.order().buyerWithdrew()).isFalse();
        assertThat(WithdrawnPieces.left(world.order()))
                .containsOnlyKeys("1", "2")
                .doesNotContainValue(BigDecimal.ZERO);
    }

    @Test
    void d1AnothersAddressWithdrawsFromNothing() {
        received(typed("f", "4711", "mallory@example.com", ""));
        assertThat(world.order().withdrawals()).isEmpty();
    }

    @Test
    void d1MatchAndMissAskTheStoresTheSame() {
        List<String> match = recorded("4711", "erika@example.com");
        assertThat(match)
                .containsExactly(
                        "take WITHDRAWAL",
                        "take WITHDRAWAL_RECEIPT",
                        "withNumber",
                        "head",
                        "head",
                        "head",
                        "buyer",
                        "buyer",
                        "buyer",
                        "find",
                        "declare",
                        "find");
        assertThat(recorded("4711", "mallory@example.com")).isEqualTo(match);
        assertThat(recorded("9999", "erika@example.com")).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4711, erika@example.com, NAME_MISSING",
        "' \u00a0', 4711, erika@example.com, NAME_MISSING",
        "Erika, ' ', erika@example.com, CONTRACT_MISSING",
        "Erika, 4711, '', NOT_AN_ADDRESS",
        "Erika, 4711, erika, NOT_AN_ADDRESS"
    })
    @Tag("LAW-2")
    void d3WhatIsMissingIsNamedAndNothingIsStored(String name, String contract, String email, Problem problem) {
        Typed typed = new Typed("f", name, contract, email, "", WithdrawalWorld.GERMAN);
        assertThat(world.byNumber.declare("demo", typed, "203.0.113.7"))
                .isInstanceOfSatisfying(Outcome.Incomplete.class, incomplete -> assertThat(incomplete.problem())
                        .isEqualTo(problem));
        assertThat(world.withdrawals.all(WithdrawalWorld.SHOP)).isEmpty();
    }

    @Test
    void d2WhatIsOnlyCheckedIsNotStored() {
        assertThat(world.byNumber.check("demo", typed("f", "4711", "erika@example.com", "")))
                .isInstanceOfSatisfying(Outcome.Complete.class, complete -> assertThat(complete.words())
                        .isEqualTo("I, Erika Beispiel, withdraw from contract 4711: whole"));
        assertThat(world.withdrawals.all(WithdrawalWorld.SHOP)).isEmpty();
    }

    @Test
    void d5LimitsDelayMailAndStoreAll() {
        for (int at = 0; at < 100; at++) {
            received(typed("f" + at, "n" + at, "max@example.com", ""));
        }
        assertThat(world.withdrawals.all(WithdrawalWorld.SHOP)).hasSize(100);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(100);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED).stream()
                        .filter(message -> message.schedule().wantedAt().equals(world.clock.instant())))
                .hasSize(3);
    }

    @Test
    void aStrangerWhoFillsTheFormKeepsNoReceiptFromTheBuyersOwnPage() {
        for (int at = 0; at < 50; at++) {
            received(typed("f" + at, "4711", "erika@example.com", "piece " + at));
        }
        world.clock.advance(Duration.ofDays(2));
        assertThat(world.order().withdrawals()).hasSize(50);
    }

    @Test
    void whoeverIsSwitchedOffOrUnknownHasNoForm() {
        assertThat(world.byNumber.declare("nobody", typed("f", "1", "a@example.com", ""), ""))
                .isInstanceOf(Outcome.NoSuchShop.class);
        world.set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        assertThat(world.byNumber.declare("demo", typed("f", "1", "a@example.com", ""), ""))
                .isInstanceOf(Outcome.SwitchedOff.class);
        world.set(SettingsLayer.EMPTY.with(WithdrawalSettings.ENABLED, false));
        assertThat(world.byNumber.declare("demo", typed("f", "1", "a@example.com", ""), ""))
                .isInstanceOf(Outcome.NoSuchShop.class);
    }

    private Withdrawal received(Typed typed) {
        return ((Outcome.Received) world.byNumber.declare("demo", typed, "203.0.113.7")).withdrawal();
    }

    private static Typed typed(String form, String contract, String email, String what) {
        return new Typed(form, "Erika Beispiel", contract, email, what, WithdrawalWorld.GERMAN);
    }

    private List<String> recorded(String contract, String email) {
        calls.clear();
        new DeclareByNumber(
                        world.settings,
                        new OrdersByNumber(
                                watched(OrderNumbers.class, world.orders), watched(OrderReader.class, world.orders)),
                        watched(OrderReader.class, world.orders),
                        watched(WithdrawalStore.class, world.withdrawals),
                        watched(RateLimiter.class, world.attempts),
                        world.words,
                        world.clock)
                .declare("demo", typed("r" + contract + email, contract, email, ""), "203.0.113.9");
        return List.copyOf(calls);
    }

    private <T> T watched(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    String limit = method.getName().equals("take") ? " " + ((RateLimitKey) arguments[1]).limit() : "";
                    calls.add(method.getName() + limit);
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
