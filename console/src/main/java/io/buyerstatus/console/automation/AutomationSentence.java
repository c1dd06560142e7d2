package io.buyerstatus.console.automation;

import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.Waiting;
import io.buyerstatus.core.automation.condition.Condition;
import io.buyerstatus.core.automation.condition.Field;
import io.buyerstatus.core.automation.timing.Schedule;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An automation as a sentence: when something happens, if some things hold, send a template. */
public record AutomationSentence(Texts texts) {
    /** The whole sentence. */
    String of(Automation automation) {
        List<String> parts = new ArrayList<>();
        parts.add(when(automation.trigger()));
        if (!automation.condition().tests().isEmpty()) {
            parts.add(texts.get("auto.s.if", Map.of("condition", of(automation.condition()))));
        }
        parts.add(texts.get(
                "auto.s.send",
                Map.of(
                        "template", automation.action().template().value(),
                        "way", texts.get("auto.way." + word(automation.action().channel())),
                        "whom",
                                automation.action().to().stream()
                                        .map(this::whom)
                                        .collect(Collectors.joining(", ")))));
        automation
                .action()
                .mailbox()
                .ifPresent(mailbox -> parts.add(texts.get("auto.s.mailbox", Map.of("name", mailbox.value()))));
        parts.addAll(timing(automation.schedule()));
        return String.join(", ", parts) + ".";
    }

    /** When it acts. */
    public String when(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Happens(var occasion) ->
                texts.get("auto.s.when", Map.of("what", texts.get("auto.occasion." + occasion.word())));
            case Trigger.Still(Trigger.State state, var span) ->
                texts.get("auto.s.still", Map.of("what", state(state), "span", span.text()));
            case Trigger.DaysFrom(var moment, int days, boolean before) ->
                texts.get(
                        before ? "auto.s.before" : "auto.s.after",
                        Map.of("n", days, "what", texts.get("auto.moment." + moment.word())));
        };
    }

    /** Where an order or a parcel stays. */
    String state(Trigger.State state) {
        return switch (state) {
            case Trigger.State.OfOrder order ->
                texts.get("auto.s.order", Map.of("state", texts.get("progress." + order.word())));
            case Trigger.State.OfParcel(var parcel) -> texts.get("auto.parcel." + parcel.wireName());
        };
    }

    /** A condition, in words. */
    String of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> all) -> joined(all, "auto.s.and");
            case Condition.Any(List<Condition> any) -> joined(any, "auto.s.or");
            case Condition.Not(Condition not) -> texts.get("auto.s.not", Map.of("what", of(not)));
            case Condition.Test test -> test(test);
        };
    }

    private String joined(List<Condition> conditions, String between) {
        return joined(
                conditions.stream()
                        .map(each -> each instanceof Condition.Any(List<Condition> any) && any.size() > 1
                                ? "(" + of(each) + ")"
                                : of(each)),
                between);
    }

    private String joined(Stream<String> words, String between) {
        return words.reduce((one, other) -> texts.get(between, Map.of("one", one, "other", other)))
                .orElse("");
    }

    private String test(Condition.Test test) {
        String field = texts.get("auto.field." + test.field().word());
        if (test.field().kind() == Field.Kind.FLAG) {
            return texts.get(test.values().contains("true") ? "auto.s.yes" : "auto.s.no", Map.of("field", field));
        }
        return texts.get(
                "auto.s.test",
                Map.of(
                        "field", field,
                        "op", texts.get("auto.op." + test.operator().word()),
                        "values", joined(test.values().stream(), "auto.s.or")));
    }

    private String whom(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Buyer buyer -> texts.get("auto.s.buyer");
            case Addressee.Seller seller -> texts.get("auto.s.seller");
            case Addressee.Fixed(int slot, var address) -> address.value();
        };
    }

    private List<String> timing(Schedule schedule) {
        List<String> parts = new ArrayList<>();
        schedule.delay().ifPresent(span -> parts.add(texts.get("auto.s.delay", Map.of("span", span.text()))));
        schedule.at().ifPresent(time -> parts.add(texts.get("auto.s.at", Map.of("time", time.toString()))));
        if (schedule.businessDays()) {
            parts.add(texts.get("auto.s.days"));
        }
        schedule.quiet().ifPresent(hours -> parts.add(texts.get("auto.s.quiet", Map.of("hours", hours.text()))));
        return parts;
    }

    /** What becomes of a message that misses something. */
    String of(Waiting waiting) {
        String hours = Long.toString(waiting.atMost().toHours());
        return waiting.otherwise()
                .map(other -> texts.get("auto.s.otherwise", Map.of("hours", hours, "template", other.value())))
                .orElseGet(() -> texts.get("auto.s.report", Map.of("hours", hours)));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
