package io.buyerstatus.core.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What became of the messages that an automation planned on one day: each is counted once, where it stands now, so that the sum of
 * all outcomes is what was planned.
 *
 * @param day by the shop's clocks
 * @param outcomes only those that there are
 * @param leftOut how many were skipped for each reason, the most first
 */
public record AutomationDay(LocalDate day, Map<Outcome, Integer> outcomes, Map<String, Integer> leftOut) {
    /** The reasons of what waits because its automation is held begin so. */
    public static final String HELD = "its automation is held";

    public AutomationDay {
        outcomes = Map.copyOf(outcomes);
        leftOut = Map.copyOf(leftOut);
    }

    /** Where a message stands, as people count it. */
    public enum Outcome {
        PLANNED,
        WAITING,
        HELD,
        SENT,
        DELIVERED,
        BOUNCED,
        UNCLEAR,
        FAILED,
        SKIPPED;

        /** Of a message's state and reason. */
        public static Outcome of(MessageState state, String reason) {
            return switch (state) {
                case PLANNED -> PLANNED;
                case WAITING -> reason.startsWith(AutomationDay.HELD) ? HELD : WAITING;
                case PENDING, SENDING -> WAITING;
                case SENT -> SENT;
                case DELIVERED -> DELIVERED;
                case BOUNCED, COMPLAINED -> BOUNCED;
                case OUTCOME_UNKNOWN -> UNCLEAR;
                case FAILED -> FAILED;
                case SKIPPED -> SKIPPED;
            };
        }

        /** Whether a message that stands here is still to go out. */
        public boolean open() {
            return this == PLANNED || this == WAITING || this == HELD;
        }
    }

    /** How many messages were planned. */
    public int fired() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them stand there. */
    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Adds messages up, day by day. */
    public static final class Sum implements Consumer<AutomationHistory.Planned> {
        private final ZoneId zone;
        private final Map<LocalDate, Map<Outcome, Integer>> outcomes = new TreeMap<>();
        private final Map<LocalDate, Map<String, Integer>> leftOut = new TreeMap<>();

        /** By the days of a shop's clocks. */
        public Sum(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public void accept(AutomationHistory.Planned message) {
            LocalDate day = day(message.at());
            Outcome outcome = Outcome.of(message.state(), message.reason());
            outcomes.computeIfAbsent(day, none -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.SKIPPED) {
                leftOut.computeIfAbsent(day, none -> new TreeMap<>()).merge(alike(message.reason()), 1, Integer::sum);
            }
        }

        private LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        /** The days on which there were some, the newest first. */
        public List<AutomationDay> days() {
            return outcomes.entrySet().stream()
                    .map(day -> new AutomationDay(
                            day.getKey(), day.getValue(), leftOut.getOrDefault(day.getKey(), Map.of())))
                    .sorted(Comparator.comparing(AutomationDay::day).reversed())
                    .toList();
        }

        /** Reasons that differ by a time or a number are one. */
        private static String alike(String reason) {
            return reason.replaceAll("\\d[\\dTZ:.,-]*", "…");
        }
    }
}
