package io.buyerstatus.pages.mail;

import io.buyerstatus.core.asking.InquiryWriter;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Fact;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame.Seller;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.mail.MailView.Foot;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the mails about inquiries. What somebody typed goes to the seller alone: the receipt may reach a stranger, and no shop's mail carries
 * words of whoever chose its recipient. Made once per function, when it starts; safe to share between threads.
 */
public final class InquiryMailTexts implements InquiryWriter {
    private static final String HTML = "mail/html";
    private static final int LONGEST_SUBJECT = 200;

    private final Templates html = Templates.html(HTML);

    @Override
    public RenderedMail mail(BuiltInType type, Inquiry inquiry, String words, EffectiveSettings settings, URI link) {
        Wording wording = wording(type, inquiry, settings);
        MailView view = new Writing(type, inquiry, words, settings, wording.texts(), link).view();
        return new RenderedMail(
                view.subject(),
                CleanText.printable(new MailText(wording.texts()).write(view)),
                html.render(HTML, view, wording.texts()));
    }

    private static Wording wording(BuiltInType type, Inquiry inquiry, EffectiveSettings settings) {
        String tag = type.role() == RecipientRole.SELLER
                ? LanguageChoice.forShop(settings).tag()
                : inquiry.asker().language().tag();
        return Wording.of(PageLanguage.of(tag).orElse(PageLanguage.ENGLISH), settings.get(GeneralSettings.TIME_ZONE));
    }

    /** One mail. */
    private record Writing(
            BuiltInType type, Inquiry inquiry, String words, EffectiveSettings settings, Texts texts, URI link) {
        MailView view() {
            return new MailView(
                    texts.language().tag(),
                    MailView.Colours.of(settings),
                    CleanText.cut(CleanText.line(text("subject")), LONGEST_SUBJECT),
                    PageFrames.name(settings),
                    text("headline"),
                    seller() ? Optional.empty() : Optional.of(texts.get("mail.greeting.plain")),
                    paragraphs().map(text -> List.of(Piece.words(text))).toList(),
                    seller() ? facts() : List.of(),
                    quote(),
                    Optional.of(new Link(text("button"), link.toString())),
                    foot());
        }

        private boolean seller() {
            return type.role() == RecipientRole.SELLER;
        }

        private String text(String part) {
            return texts.get("mail." + type.word() + "." + part, values(part));
        }

        private Map<String, String> values(String part) {
            Map<String, String> all = Map.of(
                    "shop", PageFrames.name(settings),
                    "name", StrangersWords.inSubject(inquiry.asker().name()));
            return all.entrySet().stream()
                    .filter(value ->
                            texts.places("mail." + type.word() + "." + part).contains(value.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private Stream<String> paragraphs() {
            return type.equals(BuiltInTypes.INQUIRY_RECEIVED)
                    ? Stream.of(text("text"), text("not_you"))
                    : Stream.of(text("text"));
        }

        /** Who asks about what; the product's page as words, since anybody may have named it. */
        private List<Fact> facts() {
            Optional<AskedProduct> product = inquiry.product();
            return Stream.of(
                            Optional.of(new Fact(
                                    text("from"),
                                    StrangersWords.unlinked(inquiry.asker().name() + ", "
                                            + inquiry.asker().email().value()))),
                            product.map(known -> new Fact(text("product"), StrangersWords.unlinked(known.called()))),
                            product.flatMap(AskedProduct::page)
                                    .map(page -> new Fact(text("page"), StrangersWords.unlinked(page.toString()))))
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** A stranger's words may not become links in the shop's inbox; the shop's own may in anybody's. */
        private List<List<Piece>> quote() {
            return words.lines()
                    .map(line -> seller() ? Piece.words(StrangersWords.unlinked(line)) : Piece.linked(line))
                    .toList();
        }

        private Foot foot() {
            Seller seller = PageFrames.seller(settings, texts);
            return new Foot(
                    texts.get(
                            seller() ? "mail.why.seller" : "mail.why.inquiry",
                            Map.of("shop", PageFrames.name(settings))),
                    Optional.empty(),
                    seller.address(),
                    seller.legal(),
                    Optional.empty());
        }
    }
}
