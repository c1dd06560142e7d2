package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connection that its shop removed an hour after the first order came. */
@Tag("KS-10")
final class RemovedConnectionTest {
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final Instant REMOVED_AT = SampleEvents.PLACED_AT.plus(Duration.ofHours(1));

    private final InMemoryOrders orders = new InMemoryOrders(new InMemoryLedger());
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final MutableClock clock = new MutableClock(REMOVED_AT.plus(Duration.ofDays(1)));
    private final ApplyOrderEvent intake = new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock);

    @BeforeEach
    void removeTheConnection() {
        settings.replace(InstalledShop.with(
                box,
                InstalledShop.connection(
                        WEB,
                        ConnectionKind.GENERIC,
                        SampleEvents.PLACED_AT.minus(Duration.ofDays(90)),
                        Optional.of(REMOVED_AT))));
    }

    @Test
    void bringsNoNewOrder() {
        assertThat(intake.apply(placed("late", 60))).isEqualTo(new IngestResult.Refused("connection-removed"));
    }

    @Test
    void bringsNoNewOrderTwoDaysLaterWhateverTimeItsSenderWrites() {
        clock.set(REMOVED_AT.plus(Duration.ofDays(2)));

        assertThat(intake.apply(placed("backdated", 59))).isEqualTo(new IngestResult.Refused("connection-removed"));
    }

    @Test
    void bringsUntilThenWhatWasStillOnItsWay() {
        clock.set(REMOVED_AT.plus(Duration.ofDays(2)).minusMillis(1));

        assertThat(intake.apply(placed("on its way", 59))).isEqualTo(new IngestResult.Applied());
    }

    @Test
    void goesOnTellingForEverOfAnOrderThatItBrought() {
        assertThat(intake.apply(placed("known", 59))).isEqualTo(new IngestResult.Applied());
        clock.set(REMOVED_AT.plus(Duration.ofDays(30)));

        assertThat(intake.apply(SampleEvents.event(WEB, "known", "packed", 600, new Fact.OrderPacked())))
                .isEqualTo(new IngestResult.Applied());
    }

    @Test
    void goesOnTellingOfTheOrdersThatItBrought() {
        assertThat(intake.apply(placed("known", 59))).isEqualTo(new IngestResult.Applied());

        assertThat(intake.apply(SampleEvents.event(WEB, "known", "packed", 600, new Fact.OrderPacked())))
                .isEqualTo(new IngestResult.Applied());
        assertThat(orders.find(OrderKey.of(InstalledShop.SHOP, WEB, "known"))
                        .orElseThrow()
                        .progress())
                .isEqualTo(Progress.PACKED);
    }

    private static OrderEvent placed(String subject, int minutes) {
        return SampleEvents.event(
                WEB, subject, "placed", minutes, SampleEvents.placed(subject, Optional.empty(), "+4915112345678"));
    }
}
