package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.SenderReputation;
import io.buyerstatus.core.message.SenderReputation.Day;
import io.buyerstatus.core.message.SenderReputation.Outcome;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link SenderReputation} remembers. */
public abstract class SenderReputationContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    protected abstract SenderReputation reputation();

    @Test
    @Tag("G22")
    void everyShopsDaysAreCountedApart() {
        ShopId shop = Fresh.shop();
        assertThat(reputation().count(shop, DAY, Outcome.DELIVERED, 16)).isEqualTo(new Day(16, 0, 0));
        assertThat(reputation().count(shop, DAY, Outcome.BOUNCED, 1)).isEqualTo(new Day(16, 1, 0));
        assertThat(reputation().count(shop, DAY, Outcome.COMPLAINED, 1)).isEqualTo(new Day(16, 1, 1));
        assertThat(reputation().count(shop, DAY.plusDays(1), Outcome.BOUNCED, 1))
                .isEqualTo(new Day(0, 1, 0));
        assertThat(reputation().count(Fresh.shop(), DAY, Outcome.DELIVERED, 1)).isEqualTo(new Day(1, 0, 0));
    }

    @Test
    @Tag("G22")
    void aShopsMailsAreHeldUntilTheLastTimeSaid() {
        ShopId shop = Fresh.shop();
        assertThat(reputation().heldUntil(shop)).isEmpty();
        reputation().hold(shop, NOON);
        reputation().hold(shop, NOON.plusSeconds(60));
        assertThat(reputation().heldUntil(shop)).contains(NOON.plusSeconds(60));
        assertThat(reputation().heldUntil(Fresh.shop())).isEmpty();
    }
}
