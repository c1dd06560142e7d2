package io.buyerstatus.console.bulk;

import io.buyerstatus.console.orders.OrdersPages;
import io.buyerstatus.console.orders.OrdersQuery;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.syntax.Ground;
import io.buyerstatus.core.template.syntax.ParsedTemplate;
import io.buyerstatus.core.template.syntax.Problem;
import io.buyerstatus.core.template.syntax.TemplateParser;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.LocalisedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody filled in to write to many: whom they chose on the list, and what it says.
 *
 * @param id in the form, so that a form sent twice is one message
 * @param replaced what was looked at and is now said otherwise; empty for something new
 * @param template its id; empty for words of their own
 */
public record BulkForm(
        BulkId id,
        BulkSelection selection,
        Optional<BulkId> replaced,
        String template,
        MessageKind kind,
        DeliveryChannel channel,
        String subject,
        String text) {
    private static final String TICK = OrdersPages.TICK;
    private static final String REPLACED = "replaced";

    public BulkForm {
        subject = CleanText.line(CleanText.mended(subject)).strip();
        text = CleanText.typed(text);
    }

    /**
     * What a list or a form says.
     *
     * @param fresh for a form that is not begun yet
     */
    public static BulkForm of(ShopId shop, Map<String, String> fields, BulkId fresh) {
        return new BulkForm(
                BulkId.parse(fields.getOrDefault("bulk", "")).orElse(fresh),
                selection(shop, fields),
                BulkId.parse(fields.getOrDefault(REPLACED, "")),
                fields.getOrDefault("template", ""),
                MessageKind.named(fields.getOrDefault("kind", ""))
                        .filter(kind -> kind != MessageKind.INTERNAL)
                        .orElse(MessageKind.PAGE_AND_MAIL),
                fields.getOrDefault("by", "").equals("sms") ? DeliveryChannel.SMS : DeliveryChannel.EMAIL,
                fields.getOrDefault("subject", ""),
                fields.getOrDefault("text", ""));
    }

    /** What was looked at, to be said otherwise. */
    public static BulkForm of(BulkRun run, BulkWords words, BulkId fresh) {
        Optional<Content> own = words.made().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(words.contents().get(LocalisedText.ANY));
        return new BulkForm(
                fresh,
                run.selection(),
                Optional.of(run.id()),
                words.made().map(made -> made.id().value()).orElse(""),
                words.kind(),
                words.channel(),
                own.map(Content::subject)
                        .filter(subject -> !subject.equals(BulkWriter.UNTITLED))
                        .orElse(""),
                own.map(Content::body).orElse(""));
    }

    private static BulkSelection selection(ShopId shop, Map<String, String> fields) {
        if (fields.getOrDefault("all", "").equals("1")) {
            return new BulkSelection.Matching(OrdersQuery.of(fields).filter());
        }
        List<OrderKey> ticked = fields.keySet().stream()
                .filter(name -> name.startsWith(TICK))
                .sorted()
                .flatMap(name -> OrderKey.parseRef(shop.value() + "-" + name.substring(TICK.length())).stream())
                .filter(order -> order.shop().equals(shop))
                .limit(BulkSelection.MOST_TICKED)
                .toList();
        return new BulkSelection.Ticked(ticked);
    }

    /** Whether anybody is chosen. */
    public boolean chosen() {
        return !(selection instanceof BulkSelection.Ticked(List<OrderKey> orders) && orders.isEmpty());
    }

    /** The fields that say again who was chosen, and what it is in place of. */
    Stream<Field> fields() {
        return Stream.concat(replaced.map(run -> new Field(REPLACED, run.value())).stream(), chosenOnes());
    }

    private Stream<Field> chosenOnes() {
        return switch (selection) {
            case BulkSelection.Ticked(List<OrderKey> orders) ->
                orders.stream().map(order -> new Field(TICK + order.key(), "1"));
            case BulkSelection.Matching(OrderFilter filter) ->
                Stream.concat(
                        Stream.of(new Field("all", "1")),
                        OrdersQuery.fields(filter).entrySet().stream()
                                .map(field -> new Field(field.getKey(), field.getValue())));
        };
    }

    /** A hidden field. */
    record Field(String name, String value) {}

    /** Under which id it is begun: what is changed by going back is another message. */
    public BulkId begun() {
        return id.saying(selection.toString(), template, kind.word(), channel.name(), subject, text);
    }

    private ParsedTemplate parsed() {
        return TemplateParser.parse(text, Ground.ofBody(channel, Template.Format.TEXT));
    }

    /** What is wrong with words of the writer's own, as texts name it; more of it in the second. */
    public Optional<BulkProblem> problem() {
        if (!chosen()) {
            return Optional.of(new BulkProblem("nobody", ""));
        }
        if (!template.isEmpty()) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            return Optional.of(new BulkProblem("empty", ""));
        }
        if (text.length() > Entry.MAX_TEXT || subject.length() > Letter.LONGEST_SUBJECT) {
            return Optional.of(new BulkProblem("too_long", ""));
        }
        return Stream.concat(
                        parsed().problems().stream(), TemplateParser.parse(subject, Ground.SUBJECT).problems().stream())
                .filter(Problem::isError)
                .findFirst()
                .map(problem -> new BulkProblem("tags", problem.message()));
    }

    /** The writer's own words. */
    public BulkWords words() {
        String title = channel == DeliveryChannel.SMS || !kind.sends() ? "" : subject;
        return new BulkWords(
                kind,
                channel,
                Optional.empty(),
                parsed().needs(),
                Map.of(LocalisedText.ANY, new Content(title.isBlank() ? BulkWriter.UNTITLED : title, text)));
    }

    /** The words of a template. */
    public BulkWords words(Template made) {
        return new BulkWords(
                kind,
                made.channel(),
                Optional.of(new BulkWords.Made(made.id(), made.displayName(), made.format(), made.purpose())),
                Set.copyOf(made.needs()),
                made.contents());
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "BulkForm[" + id + "]";
    }
}
