package io.buyerstatus.core.automation.form;

import io.buyerstatus.core.automation.Moment;
import io.buyerstatus.core.automation.Occasion;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.timing.Span;
import io.buyerstatus.core.automation.timing.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Triggers as plain data: {@code when: parcel_sent}; {@code when: still packed} with {@code for: 2 days}; {@code when: 3 days after
 * delivered}.
 */
final class TriggerForm {
    static final String WHEN = "when";
    static final String FOR = "for";

    private static final Pattern STILL = Pattern.compile("still ([a-z_]+)");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3}) days? (before|after) ([a-z_]+)");

    private static final String RULE =
            "must be " + Arrays.stream(Occasion.values()).map(Occasion::word).collect(Collectors.joining(", "))
                    + ", \"still STATE\", or \"N days before MOMENT\", \"N days after MOMENT\" with a moment of "
                    + Arrays.stream(Moment.values()).map(Moment::word).collect(Collectors.joining(", "));

    private TriggerForm() {}

    static Optional<Trigger> read(PlainFields fields) {
        Optional<Trigger> trigger = fields.required(WHEN, RULE, text -> trigger(text, fields));
        if (fields.has(FOR) && trigger.filter(Trigger.Still.class::isInstance).isEmpty()) {
            fields.broken(FOR, "belongs to \"when: still STATE\" alone");
        }
        return trigger;
    }

    private static Optional<Trigger> trigger(String text, PlainFields fields) {
        Matcher still = STILL.matcher(text);
        if (still.matches()) {
            Optional<Span> span = fields.required(FOR, Span.RULE, Span::parse).filter(known -> known.amount() >= 1);
            return Trigger.State.named(still.group(1))
                    .map(state -> new Trigger.Still(state, span.orElse(new Span(1, Unit.DAYS))));
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return Moment.named(days.group(3))
                    .map(moment -> new Trigger.DaysFrom(
                            moment,
                            Integer.parseInt(days.group(1)),
                            days.group(2).equals("before")));
        }
        return Occasion.named(text).map(Trigger.Happens::new);
    }

    static Map<String, Object> write(Trigger trigger) {
        Map<String, Object> plain = new LinkedHashMap<>();
        switch (trigger) {
            case Trigger.Happens(Occasion occasion) -> plain.put(WHEN, occasion.word());
            case Trigger.Still(Trigger.State state, Span span) -> {
                plain.put(WHEN, "still " + state.word());
                plain.put(FOR, span.text());
            }
            case Trigger.DaysFrom(Moment moment, int days, boolean before) ->
                plain.put(WHEN, days + " days " + (before ? "before " : "after ") + moment.word());
        }
        return plain;
    }
}
