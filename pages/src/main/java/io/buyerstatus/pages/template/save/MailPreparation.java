package io.buyerstatus.pages.template.save;

import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateDraft.Text;
import io.buyerstatus.core.template.change.TemplatePreparation;
import io.buyerstatus.core.template.syntax.Ground;
import io.buyerstatus.core.template.syntax.Problem;
import io.buyerstatus.core.template.syntax.Problem.Severity;
import io.buyerstatus.core.template.syntax.TemplateParser;
import io.buyerstatus.core.value.DeliveryChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Inlines styles, and lints: HTML by {@link LintRule}, and every text by what any reader would stumble over. */
public final class MailPreparation implements TemplatePreparation {
    private static final int LARGEST_STYLE = 16_000;
    private static final int LARGEST_MAIL = 100_000;
    private static final int LONGEST_SUBJECT = 78;
    private static final int LONGEST_SMS = 160;

    @Override
    public Prepared prepare(TemplateDraft draft) {
        List<Located> findings = new ArrayList<>();
        Map<String, Text> contents = new TreeMap<>();
        draft.contents().forEach((language, text) -> {
            findings(draft, text)
                    .forEach((field, problems) ->
                            problems.forEach(problem -> findings.add(new Located(language, field, problem))));
            contents.put(
                    language,
                    draft.format() == Format.HTML && draft.channel() == DeliveryChannel.EMAIL
                            ? new Text(text.subject(), StyleInliner.inline(text.body()))
                            : text);
        });
        return new Prepared(draft.saying(contents), findings);
    }

    private static Map<String, List<Problem>> findings(TemplateDraft draft, Text text) {
        Map<String, List<Problem>> found = new TreeMap<>();
        List<Problem> body = new ArrayList<>();
        Ground ground = Ground.ofBody(draft.channel(), draft.format());
        boolean links = TemplateParser.parse(text.body(), ground).tags().stream()
                .anyMatch(tag -> tag.name().equals("order_link") || tag.name().equals("order_button"));
        if (!links) {
            body.add(warning("no-order-link", "has no link to the order: write [order_link] where it shall stand"));
        }
        boolean stops = text.body().contains("[stop_link]");
        if (draft.purpose() == Necessity.OPTIONAL && draft.format() != Format.FRAMED && !stops) {
            body.add(warning("no-stop-link", "does not say how to stop such mails: write [stop_link]"));
        }
        if (draft.channel() == DeliveryChannel.SMS && text.body().length() > LONGEST_SMS) {
            body.add(warning("long-sms", "is longer than one SMS before its tags are filled"));
        }
        if (draft.format() == Format.HTML) {
            html(text.body(), body);
        }
        found.put("body", body);
        if (text.subject().length() > LONGEST_SUBJECT) {
            found.put("subject", List.of(warning("long-subject", "is cut on telephones")));
        }
        return found;
    }

    private static void html(String source, List<Problem> problems) {
        Document document = StyleInliner.located(source);
        for (LintRule rule : LintRule.ALL) {
            document.select(rule.selector()).stream()
                    .filter(element -> rule.style().pattern().isEmpty()
                            || rule.style()
                                    .matcher(element.nameIs("style") ? element.data() : element.attr("style"))
                                    .find())
                    .forEach(element -> problems.add(problem(rule, element)));
        }
        int styles = document.select("style").stream()
                .mapToInt(style -> style.data().length())
                .sum();
        if (styles > LARGEST_STYLE) {
            problems.add(warning("large-style", "Gmail drops a style sheet above 16 KB"));
        }
        if (source.getBytes(StandardCharsets.UTF_8).length > LARGEST_MAIL) {
            problems.add(warning("large-mail", "Gmail cuts mails above 102 KB"));
        }
        if (document.select("img").size() > 0 && document.body().text().length() < 40) {
            problems.add(warning("only-pictures", "says next to nothing while pictures are off"));
        }
    }

    private static Problem problem(LintRule rule, Element element) {
        return new Problem(
                rule.severity(),
                rule.id(),
                Math.max(1, element.sourceRange().start().lineNumber()),
                Math.max(1, element.sourceRange().start().columnNumber()),
                rule.message() + " (" + rule.source() + ")");
    }

    private static Problem warning(String rule, String message) {
        return new Problem(Severity.WARNING, rule, 1, 1, message);
    }
}
