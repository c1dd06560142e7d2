package io.buyerstatus.chaos.audit;

import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.ShopsOwn;
import io.buyerstatus.chaos.audit.Violation.Kind;
import io.buyerstatus.chaos.plan.Plan;
import io.buyerstatus.chaos.plan.Poison;
import io.buyerstatus.chaos.run.Observed;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.SettingsLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks at all that a run left behind, and lists what must not be. */
public final class Audit {
    private final Bench bench;
    private final SettingsLayer settings;
    private final Plan plan;
    private final Observed observed;
    private final List<Automation> automations;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> messageIds = new HashSet<>();

    private Audit(Bench bench, SettingsLayer settings, Plan plan, Observed observed) {
        this.bench = bench;
        this.settings = settings;
        this.plan = plan;
        this.observed = observed;
        this.automations = ShopsOwn.automations(bench);
    }

    /** How many messages of automations the orders of a plan came to. */
    public static long automated(Bench bench, Plan plan) {
        return plan.events().keySet().stream()
                .flatMap(subject -> bench.messages(OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject)).stream())
                .filter(row -> row.getOrDefault("occasion", AttributeValue.fromS(""))
                        .s()
                        .startsWith("AUTOMATION"))
                .filter(row ->
                        row.getOrDefault("state", AttributeValue.fromS("")).s().equals("delivered"))
                .count();
    }

    /** Everything that is wrong. */
    public static List<Violation> of(Bench bench, SettingsLayer settings, Plan plan, Observed observed) {
        Audit audit = new Audit(bench, settings, plan, observed);
        audit.batches();
        audit.deadLetters();
        plan.events().forEach(audit::order);
        audit.strayMails();
        return List.copyOf(audit.violations);
    }

    private void batches() {
        observed.blown().forEach(what -> add(Kind.BLOWN_BATCH, what));
    }

    private void deadLetters() {
        FailureLog reasons = new DynamoFailureLog(bench.tables(), bench.ledgerTable());
        Set<String> poison = plan.deliveries().stream()
                .filter(Plan.Delivery::poison)
                .map(Plan.Delivery::id)
                .collect(Collectors.toSet());
        for (String id : observed.deadLetters()) {
            if (!poison.contains(id)) {
                add(Kind.WRONG_DEAD_LETTER, id + " is good");
            } else if (reasons.find(id).isEmpty()) {
                add(Kind.WRONG_DEAD_LETTER, id + " is dead, and nobody knows why");
            }
        }
        poison.stream()
                .filter(id -> !observed.deadLetters().contains(id))
                .forEach(id -> add(Kind.WRONG_DEAD_LETTER, id + " is poison, and was taken"));
        bench.orders()
                .find(Poison.bottomless())
                .ifPresent(order -> add(Kind.UNEXPECTED_STATE, "the bottomless order was written"));
    }

    private void order(String subject, List<OrderEvent> events) {
        OrderKey key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject);
        OrderAudit audit = OrderAudit.of(bench, settings, automations, key, events);
        List<Message> messages = messages(key);
        violations.addAll(audit.violations(messages));
        violations.addAll(SendingAudit.of(audit.order(), messages, observed.sends(), texts(messages)));
        messages.forEach(message -> messageIds.add(message.id().id()));
    }

    private List<Message> messages(OrderKey key) {
        List<Message> messages = new ArrayList<>();
        for (Map<String, AttributeValue> row : bench.messages(key)) {
            Map<String, String> keys = new HashMap<>();
            row.forEach((name, value) -> keys.put(name, value.s() == null ? "" : value.s()));
            LedgerTable.messageId(keys.getOrDefault("pk", ""), keys.getOrDefault("sk", ""))
                    .flatMap(bench.ledger()::find)
                    .ifPresent(messages::add);
        }
        return messages;
    }

    /** Each order by phone has a number of its own. */
    private long texts(List<Message> messages) {
        return messages.stream()
                .map(message -> message.delivery().recipient())
                .distinct()
                .mapToLong(recipient -> observed.texts().getOrDefault(recipient, 0L))
                .sum();
    }

    private void strayMails() {
        observed.sends().keySet().stream()
                .filter(id -> !messageIds.contains(id))
                .forEach(id -> add(Kind.UNEXPECTED_MESSAGE, id + " was mailed and stands in no ledger"));
    }

    private void add(Kind kind, String what) {
        violations.add(new Violation(kind, what));
    }
}
