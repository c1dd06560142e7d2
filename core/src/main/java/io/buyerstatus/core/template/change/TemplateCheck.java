package io.buyerstatus.core.template.change;

import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.syntax.Ground;
import io.buyerstatus.core.template.syntax.ParsedTemplate;
import io.buyerstatus.core.template.syntax.Problem;
import io.buyerstatus.core.template.syntax.TemplateParser;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What can be said of a draft without an order: its problems, all at once, and its needs. */
public final class TemplateCheck {
    private final TemplateDraft draft;
    private final List<Located> problems = new ArrayList<>();
    private final Set<Need> needs = new HashSet<>();
    private final Set<TemplateTag> tags = new HashSet<>();

    /**
     * A problem, and in which of the draft's texts it is.
     *
     * @param field {@code subject} or {@code body}
     */
    public record Located(String language, String field, Problem problem) {
        /** {@code de body 3:14 unknown-tag: [nam] is no tag}. */
        @Override
        public String toString() {
            return language + " " + field + " " + problem.line() + ":" + problem.column() + " " + problem.rule() + ": "
                    + problem.message();
        }
    }

    private TemplateCheck(TemplateDraft draft) {
        this.draft = draft;
    }

    /** Reads all texts of a draft. */
    public static TemplateCheck of(TemplateDraft draft) {
        TemplateCheck check = new TemplateCheck(draft);
        check.read();
        return check;
    }

    private void read() {
        draft.attachments().stream()
                .map(AttachmentRule::need)
                .flatMap(Optional::stream)
                .forEach(needs::add);
        new TreeMap<>(draft.contents()).forEach((language, text) -> {
            if (draft.channel() == DeliveryChannel.EMAIL) {
                read(language, "subject", text.subject(), Ground.SUBJECT);
            }
            read(language, "body", text.body(), Ground.ofBody(draft.channel(), draft.format()));
        });
    }

    private void read(String language, String field, String text, Ground ground) {
        if (text.isBlank()) {
            problems.add(new Located(
                    language, field, new Problem(Problem.Severity.ERROR, "empty", 1, 1, "has nothing to say")));
            return;
        }
        ParsedTemplate parsed = TemplateParser.parse(text, ground);
        parsed.problems().forEach(problem -> problems.add(new Located(language, field, problem)));
        needs.addAll(parsed.needs());
        tags.addAll(parsed.tags());
    }

    /** All problems, text by text. */
    public List<Located> problems() {
        return List.copyOf(problems);
    }

    /** What must be known before it can go out. */
    public Set<Need> needs() {
        return Set.copyOf(needs);
    }

    /** Its tags that say nothing when a trigger fires, which no automation with that trigger can use. */
    public List<TemplateTag> unavailable(String trigger) {
        return tags.stream()
                .filter(tag -> !tag.availableFor(trigger))
                .sorted(Comparator.comparing(TemplateTag::name))
                .toList();
    }
}
