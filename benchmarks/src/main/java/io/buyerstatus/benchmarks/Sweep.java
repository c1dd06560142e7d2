package io.buyerstatus.benchmarks;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Reminders;
import io.buyerstatus.bench.SweepBesideSender;
import io.buyerstatus.core.scheduling.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the sweep of due messages reads where far more are planned than are due. */
final class Sweep implements Benchmark {
    private static final double PER_DUE = 1.05;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        int planned = length == Length.LONG ? 1_000_000 : 100_000;
        int due = planned / 100;
        try (ReferenceShop shop = ReferenceShop.open()) {
            Bench bench = shop.bench();
            bench.forgetMessages(ReferenceShop.ORDER);
            Instant now = bench.clock().instant();
            Build build = Build.real(bench);
            build.sweeper().get().sweep();
            // The due ones within a minute; the others over the days after.
            Reminders.plan(bench, 0, due, index -> now.plusMillis(60_000L * index / due));
            Reminders.plan(bench, due, planned, index -> now.plus(Duration.ofMinutes(10))
                    .plusSeconds(index));
            bench.clock().advance(Duration.ofMinutes(2));
            int read;
            try (SweepBesideSender sweep = new SweepBesideSender(bench, build, Workers.atOnce())) {
                for (int sweeps = 0; sweeps < due && !sweep.once(); sweeps++) {
                    // The next minute's goes on.
                }
                read = sweep.counted().itemsRead();
            }
            double perDue = (double) read / due;
            return List.of(new Figure(
                    12,
                    String.format(Locale.ROOT, "rows read per message due, %,d of %,d planned", due, planned),
                    String.format(Locale.ROOT, "%.3f", perDue),
                    "<= " + PER_DUE,
                    perDue <= PER_DUE));
        }
    }
}
