package io.buyerstatus.console.card;

import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.desk.LetterForm;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.SmsParts;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where somebody writes: to the buyer, and apart from it, among the staff.
 *
 * @param form which form it is
 * @param seen how far its writer has read
 * @param texts whether an SMS can reach the buyer
 * @param copy who gets a copy of mails
 * @param closable what closes the order's ticket with it; empty where none is open
 * @param closes whether it does
 * @param again whether something was said meanwhile, and one more click sends all the same
 */
record WritingView(
        String title,
        String form,
        String seen,
        List<Choice> kinds,
        boolean texts,
        List<Choice> channels,
        String subject,
        String text,
        String others,
        Optional<String> copy,
        boolean draft,
        boolean open,
        Optional<String> closable,
        boolean closes,
        Optional<String> again,
        Optional<PreviewView> preview,
        String note) {

    record Choice(String value, String label, boolean chosen) {}

    /**
     * What would be sent.
     *
     * @param subject of the mail; may be empty
     * @param fields what the form to send carries
     * @param send what the button does, and to whom
     */
    record PreviewView(
            String kind, String subject, List<String> lines, List<String> details, List<Field> fields, String send) {}

    record Field(String name, String value) {}

    /** Something that was said. */
    record Meanwhile(String at, String who, String text) {}

    static List<Meanwhile> spoken(List<OrderCard.Said> spoken, Texts texts, Formats formats) {
        return spoken.stream()
                .map(said -> new Meanwhile(
                        formats.moment(said.at()),
                        said.name().isEmpty()
                                ? texts.get(said.buyer() ? "card.entry.buyer" : "card.entry.seller")
                                : said.name(),
                        said.text()))
                .toList();
    }

    static WritingView of(Texts texts, CardPages.Shown shown, CardNews news, String name) {
        OrderCard card = shown.card();
        LetterDraft filled = news.form()
                .map(form -> form.draft(Instant.EPOCH))
                .or(card::draft)
                .orElse(new LetterDraft(
                        MessageKind.PAGE_AND_MAIL, DeliveryChannel.EMAIL, "", "", "", false, Instant.EPOCH));
        boolean stale = news.refused().filter("stale"::equals).isPresent();
        return new WritingView(
                texts.get("write.title", Map.of("name", name(texts, name))),
                news.form().map(LetterForm::form).orElse(shown.fresh()),
                card.mark().text(),
                Stream.of(MessageKind.values())
                        .filter(kind -> kind != MessageKind.INTERNAL)
                        .map(kind ->
                                new Choice(kind.word(), texts.get("write.kind." + kind.word()), kind == filled.kind()))
                        .toList(),
                card.order().reachablePhone().isPresent(),
                Stream.of(DeliveryChannel.EMAIL, DeliveryChannel.SMS)
                        .map(channel -> new Choice(
                                word(channel), texts.get("card.by." + word(channel)), channel == filled.channel()))
                        .toList(),
                filled.subject(),
                news.form().map(LetterForm::text).orElse(filled.text()),
                filled.others(),
                shown.settings()
                        .find(MessageSettings.COPY_TO)
                        .map(copy -> texts.get("write.copy", Map.of("to", copy.value()))),
                news.form().isEmpty() && card.draft().isPresent(),
                news.form().isPresent() || card.draft().isPresent(),
                closable(texts, card),
                filled.closes(),
                stale ? news.form().map(form -> send(texts, form.kind(), form.channel(), name)) : Optional.empty(),
                news.preview().map(preview -> preview(texts, preview, news, card, name)),
                news.note());
    }

    private static PreviewView preview(
            Texts texts, CardNews.Preview preview, CardNews news, OrderCard card, String name) {
        LetterForm form = news.form().orElseThrow();
        List<String> copies = preview.letter().others().stream()
                .map(EmailAddress::value)
                .map(other -> texts.get("write.copy", Map.of("to", other)))
                .toList();
        boolean sms = form.kind().sends() && form.channel() == DeliveryChannel.SMS;
        String words = preview.mail().map(RenderedMail::text).orElse(form.text());
        return new PreviewView(
                texts.get("write.kind." + form.kind().word()),
                preview.mail().map(RenderedMail::subject).orElse(""),
                words.lines().toList(),
                Stream.concat(
                                sms
                                        ? Stream.of(texts.count(
                                                "write.parts",
                                                SmsParts.of(form.text()).count()))
                                        : copies.stream(),
                                form.closes() ? closable(texts, card).stream() : Stream.empty())
                        .toList(),
                List.of(
                        new Field("letter-form", form.form()),
                        new Field("seen", card.mark().text()),
                        new Field("kind", form.kind().word()),
                        new Field("channel", word(form.channel())),
                        new Field("others", form.others()),
                        new Field("subject", form.subject()),
                        new Field("text", form.text()),
                        new Field("closes", form.closes() ? "1" : "")),
                send(texts, form.kind(), form.channel(), name));
    }

    /** What the button does and to whom: nobody should have to look at a colour, or at a list above, to know. */
    private static String send(Texts texts, MessageKind kind, DeliveryChannel channel, String name) {
        String way = kind.sends() ? word(channel) : "page";
        return texts.get("write.send." + way, Map.of("name", name(texts, name)));
    }

    private static Optional<String> closable(Texts texts, OrderCard card) {
        return card.order()
                .tickets()
                .open()
                .map(ticket -> texts.get(
                        "write.closes",
                        Map.of("ticket", ticket.name(card.order().number()))));
    }

    private static String name(Texts texts, String name) {
        return name.isEmpty() ? texts.get("write.nobody") : name;
    }

    private static String word(DeliveryChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
