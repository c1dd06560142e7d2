package io.buyerstatus.benchmarks;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.CallPoints;
import io.buyerstatus.bench.Changes;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.notifications.NotificationsHandler;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Ten mails of one batch, each of an order of its own: as the function sends them, against one after the other. */
final class Batch implements Benchmark {
    private static final int MAILS = 10;
    private static final double MOST = 0.30;

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        try (ReferenceShop shop = ReferenceShop.open()) {
            Bench bench = shop.bench();
            Build.Intake intake = Build.real(bench).intake().get();
            NotificationsHandler asDeployed =
                    new NotificationsHandler(bench.environment("notifications"), bench.clock());
            NotificationsHandler oneByOne =
                    new NotificationsHandler(bench.environment("notifications"), bench.clock(), Workers.oneByOne());
            AtomicInteger orders = new AtomicInteger();
            // The first of each loads what the others find loaded.
            sent(bench, intake, asDeployed, orders);
            sent(bench, intake, oneByOne, orders);
            Pairs ratio = Pairs.measure(
                    length == Length.LONG ? 15 : 7,
                    () -> sent(bench, intake, asDeployed, orders),
                    () -> sent(bench, intake, oneByOne, orders));
            return List.of(Figure.ratio(11, "a batch of ten mails against one after the other", ratio, MOST));
        }
    }

    /** Nanoseconds that sending takes. */
    private static long sent(Bench bench, Build.Intake intake, NotificationsHandler handler, AtomicInteger orders) {
        Changes changes = new Changes();
        CallPoints.listening(changes, () -> {
            for (int mail = 0; mail < MAILS; mail++) {
                place("B-" + orders.incrementAndGet(), bench.clock().instant(), intake);
            }
        });
        Slow services = new Slow();
        long begun = System.nanoTime();
        CallPoints.listening(services, () -> changes.bring(batch -> handler.handleRequest(batch, new OneMinute())));
        long took = System.nanoTime() - begun;
        if (services.mails.get() != MAILS) {
            throw new IllegalStateException(services.mails + " mails were sent");
        }
        return took;
    }

    private static void place(String number, Instant at, Build.Intake intake) {
        Fact.Contents contents = SampleEvents.contents(
                number, Optional.of(new EmailAddress(number + "@example.com")), "", PaymentTerms.Method.CARD);
        ReferenceShop.take(intake, number, number + "-placed", at, new Fact.OrderPlaced(at, true, contents));
    }

    /** Services that take as long to answer as they do from within AWS's network. */
    private static final class Slow implements CallPoints.Listener {
        private static final int STORE_MILLIS = 5;
        private static final int MAIL_MILLIS = 40;

        private final AtomicInteger mails = new AtomicInteger();

        @Override
        public void before(String operation) {
            boolean mail = operation.endsWith("SendEmail");
            if (mail) {
                mails.incrementAndGet();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(mail ? MAIL_MILLIS : STORE_MILLIS));
        }
    }
}
