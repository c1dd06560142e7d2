package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link AutomationTallies} remembers. */
public abstract class AutomationTalliesContract {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    protected abstract AutomationTallies tallies();

    @Test
    @Tag("BL-58")
    @DisplayName("C52: each automation's messages are counted apart, by ten minutes and by days")
    @Tag("C52")
    void eachIsCountedApart() {
        ShopId shop = Fresh.shop();
        assertThat(tallies().count(shop, "one", NOON, 4)).isEqualTo(4);
        assertThat(tallies().count(shop, "one", NOON.plusSeconds(599), 4)).isEqualTo(8);
        assertThat(tallies().count(shop, "one", NOON.plusSeconds(600), 4)).isEqualTo(4);
        assertThat(tallies().count(shop, "two", NOON, 4)).isEqualTo(4);
        assertThat(tallies().count(Fresh.shop(), "one", NOON, 4)).isEqualTo(4);
        tallies().count(shop, "one", NOON.minus(Duration.ofDays(6)), 40);
        tallies().count(shop, "one", NOON.minus(Duration.ofDays(7)), 400);

        assertThat(tallies().lastDays(shop, "one", NOON)).isEqualTo(52);
    }

    @Test
    @Tag("BL-58")
    @DisplayName("C53: what failed is counted by its day, beside what there was")
    @Tag("C53")
    void whatFailedIsCounted() {
        ShopId shop = Fresh.shop();
        tallies().count(shop, "one", NOON, 4);
        assertThat(tallies().failed(shop, "one", NOON, true)).isEqualTo(new AutomationTallies.Day(4, 1));
        assertThat(tallies().failed(shop, "one", NOON.plusSeconds(3600), false))
                .isEqualTo(new AutomationTallies.Day(5, 2));
        assertThat(tallies().failed(shop, "two", NOON, false)).isEqualTo(new AutomationTallies.Day(1, 1));
        assertThat(tallies().failed(shop, "one", NOON.plus(Duration.ofDays(1)), false))
                .isEqualTo(new AutomationTallies.Day(1, 1));

        AutomationHold.Held held = new AutomationHold.Held(
                NOON, Subject.of(OrderKey.of(shop, new ConnectionId("web"), "4711")), AutomationHold.Why.MOST_FAILED);
        tallies().hold(shop, "one", held);
        assertThat(tallies().hold(shop, "one")).contains(held);
    }

    @Test
    @Tag("BL-58")
    @DisplayName("C52: a hold stands until a person decides, and a decision for a day")
    @Tag("C52")
    void aHoldStands() {
        ShopId shop = Fresh.shop();
        Subject about = Subject.of(OrderKey.of(shop, new ConnectionId("web"), "4711"));
        AutomationHold.Held first = new AutomationHold.Held(NOON, about);
        AutomationHold.Held later = new AutomationHold.Held(NOON.plusSeconds(60), about);

        assertThat(tallies().hold(shop, "one")).isEmpty();
        assertThat(tallies().hold(shop, "one", first)).isEqualTo(first);
        assertThat(tallies().hold(shop, "one", later)).isEqualTo(first);
        assertThat(tallies().hold(shop, "one")).contains(first);
        assertThat(tallies().hold(shop, "two")).isEmpty();

        AutomationHold.Released released = new AutomationHold.Released(NOON.plusSeconds(120));
        tallies().decide(shop, "one", released);
        assertThat(tallies().hold(shop, "one", later)).isEqualTo(released);
        AutomationHold.Held tomorrow = new AutomationHold.Held(NOON.plus(Duration.ofHours(25)), about);
        assertThat(tallies().hold(shop, "one", tomorrow)).isEqualTo(tomorrow);

        tallies().decide(shop, "one", new AutomationHold.Dropped(NOON.plus(Duration.ofHours(26))));
        AutomationHold.Held again = new AutomationHold.Held(NOON.plus(Duration.ofHours(27)), about);
        assertThat(tallies().hold(shop, "one", again)).isEqualTo(again);
    }
}
