package io.buyerstatus.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.withdrawal.DeclareByNumber.Typed;
import io.buyerstatus.core.withdrawal.WithdrawalCase.Goods;
import io.buyerstatus.core.withdrawal.WithdrawalCase.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shop has to do about a withdrawal, as its order goes on. */
@Tag("G5")
final class WithdrawalCaseTest {
    private final WithdrawalWorld world = new WithdrawalWorld();

    @Test
    @Tag("LAW-7")
    void d10MoneyIsDueInFourteenDaysAndOverdueOnTheFifteenth() {
        paid();
        Withdrawal withdrawal = world.received(WithdrawalWorld.whole("a"));
        LocalDate by =
                withdrawal.at().atZone(ZoneId.of("Europe/Berlin")).toLocalDate().plusDays(14);

        assertThat(standing(withdrawal).refundBy()).isEqualTo(by);
        assertThat(standing(withdrawal).state()).isEqualTo(State.DUE);
        world.clock.advance(Duration.ofDays(14));
        assertThat(standing(withdrawal).state()).isEqualTo(State.DUE);
        world.clock.advance(Duration.ofDays(1));
        assertThat(standing(withdrawal).state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void d10WhereNothingWasPaidNothingGoesBack() {
        assertThat(standing(world.received(WithdrawalWorld.whole("a"))).state()).isEqualTo(State.NOTHING_PAID);
    }

    @Test
    @Tag("LAW-7")
    void d10MoneyMayWaitForGoodsThatTheBuyerHas() {
        paid();
        sent();
        Withdrawal withdrawal = world.received(WithdrawalWorld.whole("a"));
        assertThat(standing(withdrawal).goods()).isEqualTo(Goods.WITH_BUYER);
        assertThat(standing(withdrawal).state()).isEqualTo(State.MAY_WITHHOLD);
    }

    @Test
    void d10ARefundSettlesWhateverWasDeclaredBefore() {
        paid();
        Withdrawal withdrawal = world.received(WithdrawalWorld.whole("a"));
        world.apply(90, new Fact.OrderRefunded("r2", Optional.of(Money.of("10.00", "EUR")), "", false));
        assertThat(standing(withdrawal).state()).isEqualTo(State.REFUNDED);
    }

    @Test
    void d10ARefundOfBeforeIsForSomethingElse() {
        paid();
        world.apply(new Fact.OrderRefunded("r1", Optional.of(Money.of("10.00", "EUR")), "", false));
        assertThat(standing(world.received(WithdrawalWorld.whole("a"))).state()).isEqualTo(State.DUE);
    }

    @Test
    void d7WhatFitsNoOrderIsForTheShopToJudge() {
        Withdrawal withdrawal =
                switch (world.byNumber.declare(
                        "demo",
                        new Typed("", "Max", "99", "max@example.com", "", WithdrawalWorld.GERMAN),
                        "203.0.113.7")) {
                    case DeclareByNumber.Outcome.Received received -> received.withdrawal();
                    case DeclareByNumber.Outcome other -> throw new AssertionError(other.toString());
                };
        assertThat(standing(withdrawal).state()).isEqualTo(State.TO_JUDGE);
        assertThat(standing(withdrawal).goods()).isEqualTo(Goods.UNKNOWN);
    }

    private void paid() {
        world.apply(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void sent() {
        world.apply(new Fact.ShipmentSent(
                "s1", "", "", Optional.empty(), List.of(), world.clock.instant(), Optional.empty()));
    }

    private WithdrawalCase standing(Withdrawal withdrawal) {
        return WithdrawalCase.of(
                withdrawal,
                withdrawal.order().flatMap(world.orders::find),
                new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY),
                world.clock.instant());
    }
}
