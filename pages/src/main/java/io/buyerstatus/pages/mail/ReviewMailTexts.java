package io.buyerstatus.pages.mail;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.reviewing.ReviewMails;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the mails about reviews. Made once per function, when it starts; safe to share between threads. */
public final class ReviewMailTexts implements ReviewMails {
    private static final String HTML = "mail/html";
    private static final int LONGEST_SUBJECT = 200;

    private final Templates html = Templates.html(HTML);

    @Override
    public RenderedMail mail(
            BuiltInType type,
            Message message,
            Review review,
            Optional<Order> order,
            EffectiveSettings settings,
            URI link) {
        ReviewVersion version =
                review.versions().get(Integer.parseInt(message.key().occurrence()) - 1);
        Wording wording = wording(type, version, order, settings);
        MailView view = new Writing(type, review, version, settings, wording, link).view();
        return new RenderedMail(
                view.subject(),
                CleanText.printable(new MailText(wording.texts()).write(view)),
                html.render(HTML, view, wording.texts()));
    }

    private static Wording wording(
            BuiltInType type, ReviewVersion version, Optional<Order> order, EffectiveSettings settings) {
        String tag = type.role() == RecipientRole.SELLER
                ? LanguageChoice.forShop(settings).tag()
                : version.text().map(text -> text.language().tag()).orElseGet(() -> LanguageChoice.forBuyer(
                                Optional.empty(),
                                order.flatMap(Order::language),
                                order.flatMap(it -> it.purchase().country()),
                                settings)
                        .tag());
        return Wording.of(PageLanguage.of(tag).orElse(PageLanguage.ENGLISH), settings.get(GeneralSettings.TIME_ZONE));
    }

    /** One mail about one version. */
    private record Writing(
            BuiltInType type,
            Review review,
            ReviewVersion version,
            EffectiveSettings settings,
            Wording wording,
            URI link) {

        MailView view() {
            boolean receipt = type.equals(BuiltInTypes.REVIEW_RECEIVED);
            return new MailView(
                    texts().language().tag(),
                    MailView.Colours.of(settings),
                    CleanText.cut(CleanText.line(text("subject")), LONGEST_SUBJECT),
                    PageFrames.name(settings),
                    texts().get("mail." + type.word() + ".headline"),
                    type.role() == RecipientRole.BUYER
                            ? Optional.of(texts().get("mail.greeting.plain"))
                            : Optional.empty(),
                    paragraphs().map(text -> List.of(Piece.words(text))).toList(),
                    facts(receipt),
                    quote(),
                    receipt && !version.deletion()
                            ? Optional.of(new Link(text("button"), link.toString()))
                            : Optional.empty(),
                    foot());
        }

        private Texts texts() {
            return wording.texts();
        }

        private String text(String part) {
            return texts().get("mail." + type.word() + "." + part, values(part));
        }

        private Map<String, String> values(String part) {
            Map<String, String> all = Map.of(
                    "shop", PageFrames.name(settings),
                    "number", StrangersWords.inSubject(review.invitation().number()));
            return all.entrySet().stream()
                    .filter(value ->
                            texts().places("mail." + type.word() + "." + part).contains(value.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private Stream<String> paragraphs() {
            if (type.equals(BuiltInTypes.REVIEW_DECIDED)) {
                Optional<ReviewAct.Decision> decision = review.decision(version.number());
                boolean removed = decision.filter(ReviewAct.Decision::removed).isPresent();
                return Stream.concat(
                        Stream.of(text(removed ? "removed" : "text")),
                        Stream.concat(
                                decision.stream()
                                        .flatMap(it -> StrangersWords.unlinked(it.statement())
                                                .lines())
                                        .filter(line -> !line.isBlank()),
                                Stream.of(text("objection"))));
            }
            return Stream.of(text(version.text().isEmpty() ? "deleted" : "text"));
        }

        private List<Fact> facts(boolean receipt) {
            if (!receipt) {
                return List.of();
            }
            return List.of(
                    new Fact(
                            texts().get("mail.review_received.version"),
                            version.number() + ", " + wording.formats().moment(version.at())),
                    new Fact(texts().get("mail.review_received.seal"), version.seal()));
        }

        /** What was written, of the shop first; a stranger's words may not become links in anybody's inbox. */
        private List<List<Piece>> quote() {
            List<String> lines = new ArrayList<>();
            version.text().ifPresent(text -> {
                lines.add(starsOf(text.shop().stars().count()));
                lines.addAll(words(text.shop().words()));
                review.invitation().products().forEach(product -> of(product, text, lines));
            });
            return lines.stream().map(Piece::words).toList();
        }

        private void of(Product product, ReviewText text, List<String> lines) {
            text.of(product.id()).ifPresent(opinion -> {
                lines.add(StrangersWords.unlinked(product.name()) + texts().get("colon") + " "
                        + starsOf(opinion.stars().count()));
                lines.addAll(words(opinion.words()));
            });
        }

        private static List<String> words(String words) {
            return StrangersWords.unlinked(words).lines().toList();
        }

        private String starsOf(int count) {
            return texts().get("review.stars", Map.of("stars", String.valueOf(count)));
        }

        private Foot foot() {
            Seller seller = PageFrames.seller(settings, texts());
            return new Foot(
                    texts().get(
                                    type.role() == RecipientRole.SELLER ? "mail.why.seller" : "mail.why",
                                    Map.of("shop", PageFrames.name(settings))),
                    Optional.empty(),
                    seller.address(),
                    seller.legal(),
                    Optional.empty());
        }
    }
}
