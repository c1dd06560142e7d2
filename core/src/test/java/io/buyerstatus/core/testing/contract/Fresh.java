package io.buyerstatus.core.testing.contract;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Names that no other test has used, since a real engine may keep what earlier tests wrote. */
public final class Fresh {
    private static final Instant FIRST_HOUR = Instant.parse("2001-01-01T00:00:00Z");
    private static final int HOURS = 5_000_000;

    private Fresh() {}

    public static ShopId shop() {
        return new ShopId("shop-" + unique());
    }

    public static ConnectionId connection() {
        return new ConnectionId("connection-" + unique());
    }

    public static OrderKey order() {
        return OrderKey.of(shop(), connection(), "4711");
    }

    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    /** An hour of which nobody knows anything due. */
    public static Instant hour() {
        return FIRST_HOUR.plus(ThreadLocalRandom.current().nextInt(HOURS), ChronoUnit.HOURS);
    }
}
