package io.buyerstatus.core.template.change;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is different between two versions of a template: each field that differs, line by line. */
public final class TemplateDifferences {
    /** Above this many comparisons all lines that are not the same at both ends count as different. */
    private static final int MOST_COMPARISONS = 4_000_000;

    private TemplateDifferences() {}

    /**
     * A field that differs.
     *
     * @param name e.g. {@code de body}
     * @param lines those that were left out and those that came in, in the order of the text
     */
    public record Field(String name, List<Line> lines) {
        public Field {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that is in one of the versions only.
     *
     * @param added whether it is in the later one
     * @param number counts the lines of its version, from 1
     */
    public record Line(boolean added, int number, String text) {}

    /** The fields that differ; none where both say the same. */
    public static List<Field> between(Template before, Template after) {
        Map<String, String> old = fields(before);
        Map<String, String> next = fields(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(next.keySet());
        return names.stream()
                .filter(name -> !old.getOrDefault(name, "").equals(next.getOrDefault(name, "")))
                .map(name -> new Field(name, lines(old.getOrDefault(name, ""), next.getOrDefault(name, ""))))
                .toList();
    }

    private static Map<String, String> fields(Template template) {
        TemplateHead head = template.head();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", head.displayName());
        fields.put("channel", word(head.channel()));
        fields.put("format", word(head.format()));
        fields.put("mailbox", head.mailbox().map(MailboxId::value).orElse(""));
        fields.put("hidden", String.valueOf(head.hidden()));
        fields.put("purpose", word(head.purpose()));
        fields.put("state", word(head.state()));
        fields.put(
                "attachments",
                head.attachments().stream().map(AttachmentRule::word).collect(Collectors.joining("\n")));
        template.contents().forEach((language, content) -> {
            fields.put(language + " subject", content.subject());
            fields.put(language + " body", content.body());
        });
        return fields;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<Line> lines(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> next = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), next.size()) && old.get(start).equals(next.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), next.size()) - start
                && old.get(old.size() - 1 - end).equals(next.get(next.size() - 1 - end))) {
            end++;
        }
        return middle(old.subList(start, old.size() - end), next.subList(start, next.size() - end), start);
    }

    private static List<Line> middle(List<String> old, List<String> next, int start) {
        Optional<int[][]> common = (long) old.size() * next.size() > MOST_COMPARISONS
                ? Optional.empty()
                : Optional.of(longestCommon(old, next));
        List<Line> lines = new ArrayList<>();
        int from = 0;
        int to = 0;
        while (from < old.size() || to < next.size()) {
            boolean both = from < old.size() && to < next.size();
            if (both && common.isPresent() && old.get(from).equals(next.get(to))) {
                from++;
                to++;
            } else if (to >= next.size()
                    || (both && (common.isEmpty() || common.get()[from + 1][to] >= common.get()[from][to + 1]))) {
                lines.add(new Line(false, start + from + 1, old.get(from)));
                from++;
            } else {
                lines.add(new Line(true, start + to + 1, next.get(to)));
                to++;
            }
        }
        return lines;
    }

    /** How many lines both still have in common from two places on. */
    private static int[][] longestCommon(List<String> old, List<String> next) {
        int[][] common = new int[old.size() + 1][next.size() + 1];
        for (int from = old.size() - 1; from >= 0; from--) {
            for (int to = next.size() - 1; to >= 0; to--) {
                common[from][to] = old.get(from).equals(next.get(to))
                        ? common[from + 1][to + 1] + 1
                        : Math.max(common[from + 1][to], common[from][to + 1]);
            }
        }
        return common;
    }
}
