package io.buyerstatus.console.automation;

import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.AutomationDay.Outcome;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of an automation's messages, as a table: a row for each day, and a column only for what there is.
 *
 * @param columns their headings, without that of the day
 */
record AutomationCounts(List<String> columns, List<Row> rows, List<Reason> reasons) {
    AutomationCounts {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        reasons = List.copyOf(reasons);
    }

    /** A day, or all of them. */
    record Row(String name, List<String> counts) {
        Row {
            counts = List.copyOf(counts);
        }
    }

    /** Why some were left out, as the ledger says it. */
    record Reason(String words, String count) {}

    static AutomationCounts of(List<AutomationDay> days, ZoneId zone, Texts texts, Formats formats) {
        List<Outcome> shown = Arrays.stream(Outcome.values())
                .filter(outcome -> days.stream().anyMatch(day -> day.count(outcome) > 0))
                .toList();
        Row all = new Row(
                texts.get("auto.count.all"),
                Stream.concat(
                                IntStream.of(days.stream()
                                                .mapToInt(AutomationDay::fired)
                                                .sum())
                                        .boxed(),
                                shown.stream().map(outcome -> days.stream()
                                        .mapToInt(day -> day.count(outcome))
                                        .sum()))
                        .map(String::valueOf)
                        .toList());
        return new AutomationCounts(
                Stream.concat(Stream.of("fired"), shown.stream().map(AutomationSentence::word))
                        .map(word -> texts.get("auto.count." + word))
                        .toList(),
                Stream.concat(
                                days.size() > 1 ? Stream.of(all) : Stream.of(),
                                days.stream()
                                        .map(day -> new Row(
                                                formats.date(day.day()
                                                        .atStartOfDay(zone)
                                                        .toInstant()),
                                                Stream.concat(
                                                                Stream.of(day.fired()),
                                                                shown.stream().map(day::count))
                                                        .map(String::valueOf)
                                                        .toList())))
                        .toList(),
                reasons(days));
    }

    private static List<Reason> reasons(List<AutomationDay> days) {
        Map<String, Integer> all = days.stream()
                .map(day -> day.leftOut().entrySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(reason -> new Reason(reason.getKey(), Integer.toString(reason.getValue())))
                .toList();
    }
}
