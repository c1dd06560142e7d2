package io.buyerstatus.chaos.plan;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.tracking.ScanStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The kinds of lives that orders lead. */
enum Kind {
    ORDINARY {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byMail(subject, index, 1), true)
                    .paid()
                    .packed()
                    .sent("1", "DHL")
                    .scanned("1", ScanStatus.IN_TRANSIT)
                    .scanned("1", ScanStatus.OUT_FOR_DELIVERY)
                    .scanned("1", ScanStatus.DELIVERED);
        }
    },
    TWO_PARCELS {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byMail(subject, index, 2), true)
                    .sent("1", "DHL", "1")
                    .sent("2", "GLS", "2")
                    .scanned("1", ScanStatus.DELIVERED)
                    .scanned("2", ScanStatus.OUT_FOR_DELIVERY)
                    .scanned("2", ScanStatus.DELIVERED)
                    .noted(true);
        }
    },
    FINALISED_LATER {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byMail(subject, index, 1), false)
                    .with(new Fact.OrderChanged(Purchases.correction(index)))
                    .with(new Fact.OrderFinalised())
                    .paid()
                    .sent("1", "DPD")
                    .scanned("1", ScanStatus.DELIVERY_ATTEMPTED)
                    .scanned("1", ScanStatus.DELIVERED);
        }
    },
    CANCELLED {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byMail(subject, index, 1), true)
                    .confirmed()
                    .invoiced()
                    .cancelled()
                    .refunded()
                    .noted(false)
                    .documented();
        }
    },
    BY_PHONE {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byPhone(subject, index), true)
                    .paid()
                    .sent("1", "Posten")
                    .scanned("1", ScanStatus.IN_TRANSIT)
                    .scanned("1", ScanStatus.AVAILABLE_FOR_PICKUP)
                    .scanned("1", ScanStatus.DELIVERED)
                    .noted(true);
        }
    },
    /** The carrier speaks of it before the shop does; it comes back in the end. */
    BY_NUMBER {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byMail(subject, index, 1), true)
                    .scannedByNumber("1", ScanStatus.ANNOUNCED)
                    .sent("1", "UPS")
                    .scannedByNumber("1", ScanStatus.IN_TRANSIT)
                    .scannedByNumber("1", ScanStatus.EXCEPTION)
                    .scannedByNumber("1", ScanStatus.RETURNING)
                    .scannedByNumber("1", ScanStatus.RETURNED);
        }
    },
    /** Placed before the connection was installed: refused. */
    TOO_OLD {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byMail(subject, index, 1), installed.minus(Duration.ofDays(2)))
                    .confirmed()
                    .paid()
                    .packed()
                    .sent("1", "DHL")
                    .scanned("1", ScanStatus.DELIVERED)
                    .noted(true);
        }
    },
    /** As old, but imported: admitted, and nobody is told anything. */
    IMPORTED {
        @Override
        OrderLife live(OrderLife life, String subject, int index, Instant installed) {
            return life.placed(Purchases.byMail(subject, index, 1), installed.minus(Duration.ofDays(2)))
                    .confirmed()
                    .paid()
                    .packed()
                    .sent("1", "DHL")
                    .scanned("1", ScanStatus.DELIVERED)
                    .noted(true);
        }
    };

    /** In every twenty orders as often as there. */
    private static final List<Kind> MIX = List.of(
            ORDINARY,
            TWO_PARCELS,
            ORDINARY,
            FINALISED_LATER,
            ORDINARY,
            CANCELLED,
            ORDINARY,
            BY_PHONE,
            ORDINARY,
            BY_NUMBER,
            ORDINARY,
            TWO_PARCELS,
            ORDINARY,
            TOO_OLD,
            ORDINARY,
            TWO_PARCELS,
            FINALISED_LATER,
            CANCELLED,
            BY_NUMBER,
            IMPORTED);

    static Kind of(int index) {
        return MIX.get(index % MIX.size());
    }

    /** The events of such an order, in the order in which they happened. */
    List<OrderEvent> events(String subject, int index, Instant begin, Instant installed) {
        return live(new OrderLife(subject, begin, this == IMPORTED), subject, index, installed)
                .events();
    }

    abstract OrderLife live(OrderLife life, String subject, int index, Instant installed);
}
