package io.buyerstatus.console.card;

import io.buyerstatus.core.desk.Outlook;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be printed from an order.
 *
 * @param action where it is asked for
 */
record PrintView(String action, List<Choice> choices) {
    PrintView {
        choices = List.copyOf(choices);
    }

    /** Something to print. */
    record Choice(String value, String label) {}

    /** Ours, and the shop's own templates that are live. */
    static PrintView of(OrderKey order, Outlook outlook, Texts texts) {
        Stream<Choice> ours = Arrays.stream(PrintOut.Kind.values())
                .map(kind -> new Choice(kind.word(), texts.get("print." + kind.word())));
        Stream<Choice> own = outlook.templates().values().stream()
                .filter(head -> head.state() == Template.State.LIVE && head.channel() == DeliveryChannel.EMAIL)
                .sorted(Comparator.comparing(TemplateHead::displayName))
                .map(head -> new Choice(new PrintOut.OfTemplate(head.id()).word(), head.displayName()));
        return new PrintView(
                ConsoleUrls.printOuts(order), Stream.concat(ours, own).toList());
    }
}
