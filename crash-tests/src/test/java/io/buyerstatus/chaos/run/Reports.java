package io.buyerstatus.chaos.run;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.FunctionProcess;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SES reports, brought to {@code delivery-feedback} until it takes it; and SES's own account of what it was given. */
final class Reports implements Worker {
    private static final Pattern TAG = Pattern.compile("\"message\":\\[\"([^\"]+)\"]");
    private static final String SEND = "\"eventType\":\"Send\"";
    private static final int CALLS = 20;
    private static final int REPORTS = 2;

    private final Bench bench;
    private final Havoc havoc;
    private final FunctionProcess<Build.Feedback> process;
    private final Map<String, Integer> sends = new HashMap<>();
    private final int outboxBefore;
    private List<SQSEvent.SQSMessage> left = List.of();
    private int taken;

    Reports(Bench bench, Havoc havoc, Build build) {
        this.bench = bench;
        this.havoc = havoc;
        this.process = new FunctionProcess<>(build.feedback());
        this.outboxBefore = mails();
    }

    @Override
    public boolean work() {
        // Asking the queue costs far more than looking whether there can be anything.
        if (left.isEmpty() && !idle()) {
            left = bench.reports();
            left.forEach(this::count);
        }
        int before = left.size();
        left = left.isEmpty() ? left : after(left);
        taken(before - left.size());
        return before > 0;
    }

    /** Whether all that was sent so far has been reported, as sent and as delivered. */
    synchronized boolean idle() {
        return taken == REPORTS * (mails() - outboxBefore);
    }

    /** How often SES took each message, by its id. */
    synchronized Map<String, Integer> sends() {
        return Map.copyOf(sends);
    }

    private List<SQSEvent.SQSMessage> after(List<SQSEvent.SQSMessage> batch) {
        List<Set<String>> failed = new ArrayList<>();
        boolean lived = havoc.survives(
                process, CALLS, function -> failed.add(Deliveries.failed(function.take(Deliveries.batch(batch)))));
        return lived
                ? batch.stream()
                        .filter(report -> failed.getFirst().contains(report.getMessageId()))
                        .toList()
                : batch;
    }

    private synchronized void taken(int reports) {
        taken += reports;
    }

    private int mails() {
        return (int) bench.engines().standIns().outbox().summaries().stream()
                .filter(entry -> entry.channel() == DeliveryChannel.EMAIL)
                .count();
    }

    private synchronized void count(SQSEvent.SQSMessage report) {
        if (report.getBody().contains(SEND)) {
            Matcher tag = TAG.matcher(report.getBody());
            sends.merge(tag.find() ? tag.group(1) : "without a tag", 1, Integer::sum);
        }
    }
}
