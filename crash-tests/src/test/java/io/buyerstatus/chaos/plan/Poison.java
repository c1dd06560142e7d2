package io.buyerstatus.chaos.plan;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.Instant;

/** Records that can never be taken. */
public final class Poison {
    /** An order whose reading overflows the stack: {@link #overflow()} is planted where its key goes by. */
    private static final String BOTTOMLESS = "bottomless";

    private static final EventCodec CODEC = new EventCodec();
    private static final int DEEP = 5_000;

    private Poison() {}

    /** The bottomless order. */
    public static OrderKey bottomless() {
        return OrderKey.of(Bench.SHOP, Bench.CONNECTION, BOTTOMLESS);
    }

    /** Recurses until the stack is full. */
    public static long overflow() {
        return overflow(0);
    }

    private static long overflow(long depth) {
        return depth < 0 ? depth : overflow(depth + 1) + 1;
    }

    /** One of each kind in turn. */
    static String body(String id, int index, Instant time) {
        String sound = CODEC.encode(event(id, "sound", time));
        return switch (index % 8) {
            case 0 -> CODEC.encode(event(id, BOTTOMLESS, time));
            case 1 -> sound.substring(0, sound.length() / 2);
            case 2 -> sound.replaceFirst("\\{", "{\"surprise\":true,");
            case 3 -> sound.replace(Bench.CONNECTION.source(), new ConnectionId("nobodys").source());
            case 4 -> sound.replace("\"data\":{", "\"data\":{\"extra\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + ",");
            case 5 -> endlessAddress(id, time);
            case 6 -> "null";
            default -> sound.replace(time.toString(), "2026-02-30T12:00:00Z");
        };
    }

    /** An e-mail address of thousands of labels: checking it recurses once for each, in many an engine. */
    private static String endlessAddress(String id, Instant time) {
        String placed = CODEC.encode(new OrderEvent(
                id,
                Bench.CONNECTION,
                "endless",
                time,
                false,
                OrderEvent.Origin.SHOP,
                new Fact.OrderPlaced(time, true, Purchases.byMail("endless", 0, 1))));
        return placed.replace("endless@example.org", "endless@example" + ".a".repeat(4 * DEEP));
    }

    private static OrderEvent event(String id, String subject, Instant time) {
        return new OrderEvent(
                id,
                Bench.CONNECTION,
                subject,
                time,
                false,
                OrderEvent.Origin.SHOP,
                new Fact.OrderNoted("poison", true, ""));
    }
}
