package io.buyerstatus.console.card;

import io.buyerstatus.console.automation.AutomationSentence;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.Prospect;
import io.buyerstatus.core.desk.Outlook;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an automation will do about an order, as things are.
 *
 * @param url where the automation is
 * @param when it acts, in words
 * @param tag what to expect
 * @param seen what its condition sees now, in the words of the ledger; nothing where it asks nothing
 * @param details what it sends, and what that would wait for
 */
record ProspectView(
        String url, String name, String when, String tag, String tone, List<String> seen, List<String> details) {
    /** All of an outlook, what is still to come first. */
    static List<ProspectView> all(Outlook outlook, Order order, Texts texts) {
        return outlook.prospects().stream()
                .map(prospect -> of(prospect, outlook, order, texts))
                .toList();
    }

    private static ProspectView of(Prospect prospect, Outlook outlook, Order order, Texts texts) {
        Automation automation = prospect.automation();
        String template = automation.action().template().value();
        Stream<String> sends = Stream.of(texts.get(
                "card.message.template",
                Map.of("template", outlook.template(template).orElse(template))));
        return new ProspectView(
                ConsoleUrls.automation(ConsoleUrls.AUTOMATION, order.key().shop(), automation.id()),
                automation.name(),
                new AutomationSentence(texts).when(automation.trigger()),
                texts.get("card.plan." + word(prospect.outcome())),
                tone(prospect.outcome()),
                prospect.verdict().seen(),
                Stream.of(sends, waits(prospect, outlook, order, texts), state(automation, texts))
                        .flatMap(lines -> lines)
                        .toList());
    }

    /** Of what is expected: what of its template is not there yet. Pictures are looked for, and what is printed is printed, when it is due. */
    private static Stream<String> waits(Prospect prospect, Outlook outlook, Order order, Texts texts) {
        if (prospect.outcome() == Prospect.Outcome.TOO_LATE) {
            return Stream.empty();
        }
        return Optional.ofNullable(outlook.templates()
                        .get(prospect.automation().action().template().value()))
                .map(TemplateHead::needs)
                .orElse(Set.of())
                .stream()
                .filter(need -> !(need instanceof Need.Photo || need instanceof Need.Printed))
                .flatMap(need -> need.missing(order, Optional.empty(), Set.of()).stream())
                .sorted()
                .map(missing -> LedgerWords.reason(texts, missing));
    }

    private static Stream<String> state(Automation automation, Texts texts) {
        return switch (automation.state()) {
            case TEST, HELD ->
                Stream.of(texts.get("card.plan.state." + automation.state().word()));
            case DRAFT, LIVE, OFF -> Stream.empty();
        };
    }

    private static String tone(Prospect.Outcome outcome) {
        return switch (outcome) {
            case EXPECTED -> "open";
            case NOT_AS_IT_IS -> "asking";
            case TOO_LATE -> "over";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
