package io.buyerstatus.console.bulk;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where one says what many shall read: whom it goes to was chosen on the list. */
public final class BulkFormPages {
    private static final String TEMPLATE = "console/write";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public BulkFormPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String action,
            String token,
            String back,
            String who,
            Optional<String> problem,
            String id,
            List<BulkForm.Field> fields,
            List<Choice> templates,
            List<Choice> kinds,
            List<Choice> channels,
            String subject,
            String text) {}

    private record Choice(String value, String label, boolean chosen) {}

    /** The page. */
    public String html(
            ConsoleRequest asked, Colleague me, BulkForm form, List<TemplateHead> made, Optional<BulkProblem> problem) {
        Texts texts = asked.texts();
        String title = texts.get("bulk.write");
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.ORDERS),
                title,
                ConsoleUrls.write(me.shop()),
                me.token().formToken(),
                BulkTexts.list(me.shop(), form.selection()),
                BulkTexts.chosen(texts, form.selection()),
                problem.map(why -> texts.get("bulk.problem." + why.word(), Map.of("detail", why.detail()))),
                form.id().value(),
                form.fields().toList(),
                Stream.concat(
                                Stream.of(new Choice(
                                        "",
                                        texts.get("bulk.own"),
                                        form.template().isEmpty())),
                                made.stream()
                                        .map(head -> new Choice(
                                                head.id().value(),
                                                texts.get(
                                                        "bulk.template." + word(head.channel()),
                                                        Map.of("name", head.displayName())),
                                                head.id().value().equals(form.template()))))
                        .toList(),
                Stream.of(MessageKind.values())
                        .filter(kind -> kind != MessageKind.INTERNAL)
                        .map(kind ->
                                new Choice(kind.word(), texts.get("write.kind." + kind.word()), kind == form.kind()))
                        .toList(),
                Stream.of(DeliveryChannel.EMAIL, DeliveryChannel.SMS)
                        .map(channel -> new Choice(
                                word(channel), texts.get("card.by." + word(channel)), channel == form.channel()))
                        .toList(),
                form.subject(),
                form.text());
        return templates.render(TEMPLATE, view, texts);
    }

    private static String word(DeliveryChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
