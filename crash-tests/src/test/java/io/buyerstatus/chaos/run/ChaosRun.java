package io.buyerstatus.chaos.run;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.FunctionProcess;
import io.buyerstatus.chaos.plan.Plan;
import io.buyerstatus.chaos.plan.Plan.When;
import io.buyerstatus.chaos.plan.Poison;
import io.buyerstatus.chaos.wire.FaultPlan;
import io.buyerstatus.chaos.wire.FaultyNetwork;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Delivers a plan to a build on a faulty network. First everything at once, by several consumers and senders in parallel, whose
 * processes die now and then, until nothing moves; then time passes until every nudge, lease and silence is over. After that the
 * ground is calm: an operator sends the dead letters back; and in the weeks that follow, the late copies come and all that was
 * planned becomes due.
 */
public final class ChaosRun {
    /** Each reading is a scan; Lambda asks a stream four times a second. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(100);

    private static final int SWEEP_CALLS = 40;
    private static final int SWEEP_ATTEMPTS = 60;

    /**
     * How hard a run is.
     *
     * @param intensity of faults, 1 for about one attempt in thirty
     * @param deaths how many invocations are meant to be ended, 0 to 1
     */
    public record Weather(long seed, double intensity, double deaths, int consumers, int senders) {}

    private final Bench bench;
    private final Plan plan;
    private final Weather weather;
    private final FaultPlan faults;
    private final Havoc amongConsumers;
    private final Havoc elsewhere;
    private final EventQueue queue;
    private final LedgerStream stream;
    private final Reports reports;
    private final Build build;
    private final FunctionProcess<Build.Sweeper> sweeper;
    private final List<String> blown = new CopyOnWriteArrayList<>();
    private final int outboxBefore;

    public ChaosRun(Bench bench, Build build, Plan plan, Weather weather) {
        this.bench = bench;
        this.plan = plan;
        this.weather = weather;
        this.faults = new FaultPlan(weather.seed(), weather.intensity());
        this.amongConsumers = new Havoc(weather.seed(), weather.deaths(), planted(build.wire()));
        this.elsewhere = new Havoc(weather.seed() + 1, weather.deaths(), build.wire());
        this.queue = new EventQueue(weather.seed());
        this.stream = new LedgerStream(bench, elsewhere);
        this.reports = new Reports(bench, elsewhere, build);
        this.build = build;
        this.sweeper = new FunctionProcess<>(build.sweeper());
        this.outboxBefore = bench.engines().standIns().outbox().summaries().size();
    }

    /** Runs it all. */
    public Observed run() {
        FaultyNetwork.during(bench, faults, this::work);
        return new Observed(
                queue.deadLetters(),
                List.copyOf(blown),
                reports.sends(),
                texts(),
                faults.drawn(),
                amongConsumers.kills());
    }

    private void work() {
        try (Crew crew = new Crew()) {
            for (int consumer = 0; consumer < weather.consumers(); consumer++) {
                crew.add("consumer-" + consumer, new Consumer(queue, amongConsumers, build, blown));
            }
            for (int sender = 0; sender < weather.senders(); sender++) {
                crew.add("sender-" + sender, stream.sender(build));
            }
            crew.add("stream", stream::read, BETWEEN_READS);
            crew.add("reports", reports);
            storm(crew);
            calm(crew);
        }
    }

    private Map<String, Long> texts() {
        return bench.engines().standIns().outbox().summaries().stream()
                .skip(outboxBefore)
                .filter(entry -> entry.channel() == DeliveryChannel.SMS)
                .collect(Collectors.groupingBy(OutboxEntry::to, Collectors.counting()));
    }

    private void storm(Crew crew) {
        bad(true);
        queue.send(plan.deliveries(When.AT_ONCE));
        passes(crew, 3, 6, 16, 3);
        passes(crew, 150);
        queue.send(plan.deliveries(When.HOURS_LATER));
        passes(crew, 3, 6, 16, 3);
        bad(false);
    }

    private void calm(Crew crew) {
        settle(crew);
        queue.redrive();
        passes(crew, 3, 6, 16, 3, 6, 16, 3);
        travels(crew, Duration.ofDays(8));
        travels(crew, Duration.ofDays(21));
        queue.send(plan.deliveries(When.A_MONTH_LATER));
        passes(crew, 3, 6, 16, 3);
    }

    private void bad(boolean weather) {
        faults.on(weather);
        amongConsumers.on(weather);
        elsewhere.on(weather);
    }

    private void travels(Crew crew, Duration time) {
        passes(crew, (int) time.toMinutes());
        passes(crew, 3, 6, 16, 3);
    }

    /** Lets minutes pass, with a sweep at the end of each span, before which everything has come to rest. */
    private void passes(Crew crew, int... spans) {
        for (int minutes : spans) {
            settle(crew);
            bench.clock().advance(Duration.ofMinutes(minutes));
            sweep();
        }
        settle(crew);
    }

    /** The schedule starts a sweep every minute: what one does not finish, another does. */
    private void sweep() {
        for (int attempt = 0; attempt < SWEEP_ATTEMPTS; attempt++) {
            try {
                if (elsewhere.survives(sweeper, SWEEP_CALLS, Build.Sweeper::sweep)) {
                    return;
                }
            } catch (RuntimeException faulty) {
                // The next one does it.
            }
        }
        throw new IllegalStateException("no sweep got through");
    }

    /** Waits until nothing moves, and looks again, since work may have flowed on between two looks. */
    private void settle(Crew crew) {
        for (int look = 0; look < 2; look++) {
            Await.until("nothing moves", crew::done, () -> still(crew));
        }
    }

    /** Looks in the direction in which work flows; the tables are asked only where all that is known of is done. */
    private boolean still(Crew crew) {
        crew.check();
        return queue.idle() && stream.idle() && !stream.read() && stream.idle() && reports.idle() && stream.idle();
    }

    private static UnaryOperator<SdkRequest> planted(UnaryOperator<SdkRequest> wire) {
        OrderKey bottomless = Poison.bottomless();
        String partition = bottomless.shop() + "#" + bottomless.key();
        return request -> {
            if (request instanceof QueryRequest query
                    && query.expressionAttributeValues().values().stream()
                            .anyMatch(value -> partition.equals(value.s()))) {
                Poison.overflow();
            }
            return wire.apply(request);
        };
    }
}
