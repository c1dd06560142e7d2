package io.buyerstatus.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.withdrawal.Withdrawal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the desk marks as done is done for whoever asks (D10). */
@Tag("G5")
final class FollowWithdrawalsTest {
    private final WithdrawalWorld world = new WithdrawalWorld();
    private final FollowWithdrawals follow =
            new FollowWithdrawals(world.withdrawals, world.orders, world.settings, world.clock);

    private List<String> open() {
        return follow.all(WithdrawalWorld.SHOP)
                .filter(FollowedWithdrawal::open)
                .map(followed -> followed.withdrawal().id())
                .toList();
    }

    @Test
    void d10WhatTheDeskMarkedAsDoneIsNotOpenAnywhere() {
        Withdrawal one = world.received(WithdrawalWorld.pieces("f", Map.of("2", "1")));
        Withdrawal other = world.received(WithdrawalWorld.pieces("g", Map.of("2", "2")));
        assertThat(open()).containsExactlyInAnyOrder(one.id(), other.id());

        follow.settle(WithdrawalWorld.SHOP, one.id(), "Anton");
        assertThat(open()).containsExactly(other.id());
        assertThat(follow.all(WithdrawalWorld.SHOP))
                .filteredOn(followed -> followed.settled().isPresent())
                .singleElement()
                .satisfies(followed ->
                        assertThat(followed.settled().orElseThrow().by()).isEqualTo("Anton"));

        follow.reopen(WithdrawalWorld.SHOP, one.id());
        assertThat(open()).hasSize(2);
    }
}
