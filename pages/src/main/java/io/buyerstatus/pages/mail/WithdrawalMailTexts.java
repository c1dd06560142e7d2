package io.buyerstatus.pages.mail;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.withdrawal.Exemption;
import io.buyerstatus.core.withdrawal.ReturnLabels;
import io.buyerstatus.core.withdrawal.WithdrawalMails;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Fact;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalSentences;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalViews;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the mails that tell of a withdrawal. Made once per function, when it starts; safe to share between threads. */
public final class WithdrawalMailTexts implements WithdrawalMails {

    private static final String HTML = "mail/html";
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_SHOP = 20;

    private final Templates html = Templates.html(HTML);

    @Override
    public RenderedMail mail(
            BuiltInType type, Withdrawal withdrawal, Optional<Order> order, EffectiveSettings settings) {
        Wording wording = wording(type, withdrawal, settings);
        Texts words = wording.texts();
        List<Exemption> exemptions = order.map(
                        about -> Exemption.of(about, withdrawal.said().scope(), settings))
                .orElse(List.of());
        boolean labelled =
                order.filter(about -> !ReturnLabels.of(about).isEmpty()).isPresent();
        MailView view = view(type, withdrawal, exemptions, labelled, settings, wording);
        return new RenderedMail(
                view.subject(), CleanText.printable(new MailText(words).write(view)), html.render(HTML, view, words));
    }

    @Override
    public String sms(Withdrawal withdrawal, URI link, EffectiveSettings settings) {
        Wording wording = wording(BuiltInTypes.WITHDRAWAL_RECEIVED, withdrawal, settings);
        String shop = PageFrames.name(settings);
        return Gsm7.spell(CleanText.printable(wording.texts()
                .get(
                        "withdrawal.sms",
                        Map.of(
                                "shop",
                                CleanText.start(shop, LONGEST_SHOP).strip(),
                                "number",
                                withdrawal.said().contract(),
                                "time",
                                new WithdrawalViews(wording, settings).moment(withdrawal),
                                "link",
                                link))));
    }

    private static Wording wording(BuiltInType type, Withdrawal withdrawal, EffectiveSettings settings) {
        String tag = type.role() == RecipientRole.SELLER
                ? LanguageChoice.forShop(settings).tag()
                : withdrawal.said().language().tag();
        return Wording.of(PageLanguage.of(tag).orElse(PageLanguage.ENGLISH), settings.get(GeneralSettings.TIME_ZONE));
    }

    private static MailView view(
            BuiltInType type,
            Withdrawal withdrawal,
            List<Exemption> exemptions,
            boolean labelled,
            EffectiveSettings settings,
            Wording wording) {
        boolean quoting = !type.equals(BuiltInTypes.WITHDRAWAL_NOTICED);
        boolean receipt = type.equals(BuiltInTypes.WITHDRAWAL_RECEIVED);
        Texts words = wording.texts();
        List<String> next = new ArrayList<>();
        if (receipt) {
            next.addAll(new WithdrawalViews(wording, settings).sendingBack(withdrawal));
        }
        if (receipt && labelled) {
            next.add(words.get("withdrawal.label.page"));
        }
        return new MailView(
                words.language().tag(),
                MailView.Colours.of(settings),
                CleanText.cut(
                        CleanText.line(words.get(key(type, "subject"), values(withdrawal, settings))), LONGEST_SUBJECT),
                PageFrames.name(settings),
                words.get(key(type, "headline")),
                receipt ? Optional.of(words.get("mail.greeting.plain")) : Optional.empty(),
                Stream.concat(Stream.of(words.get(key(type, "text"), values(withdrawal, settings))), next.stream())
                        .map(text -> List.of(Piece.words(text)))
                        .toList(),
                quoting ? facts(type, withdrawal, exemptions, settings, wording) : List.of(),
                quoting ? quote(withdrawal) : List.of(),
                Optional.empty(),
                foot(type, settings, words));
    }

    private static String key(BuiltInType type, String part) {
        return "mail." + type.word() + "." + part;
    }

    private static Map<String, ?> values(Withdrawal withdrawal, EffectiveSettings settings) {
        return Map.of(
                "name", StrangersWords.inSubject(withdrawal.said().name()),
                "number", StrangersWords.inSubject(withdrawal.said().contract()),
                "shop", PageFrames.name(settings));
    }

    /** A stranger's words may not become links in anybody's inbox. */
    private static List<List<Piece>> quote(Withdrawal withdrawal) {
        return StrangersWords.unlinked(withdrawal.said().words())
                .lines()
                .map(Piece::words)
                .toList();
    }

    private static List<Fact> facts(
            BuiltInType type,
            Withdrawal withdrawal,
            List<Exemption> exemptions,
            EffectiveSettings settings,
            Wording wording) {
        Texts words = wording.texts();
        Declaration said = withdrawal.said();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.get("withdrawal.fact.received"), new WithdrawalViews(wording, settings).moment(withdrawal)));
        facts.add(new Fact(
                words.get(type.role() == RecipientRole.SELLER ? "mail.customer" : "withdrawal.name"),
                StrangersWords.unlinked(said.name())));
        facts.add(new Fact(words.get("mail.number"), StrangersWords.unlinked(said.contract())));
        facts.add(new Fact(
                words.get("withdrawal.fact.what"),
                StrangersWords.unlinked(WithdrawalSentences.what(said.scope(), wording))));
        if (type.role() == RecipientRole.SELLER) {
            ZoneId zone = settings.get(GeneralSettings.TIME_ZONE);
            facts.add(said.receiptTo()
                    .map(to -> new Fact(words.get("mail.email"), to.value()))
                    .orElseGet(
                            () -> new Fact(words.get("withdrawal.fact.receipt"), words.get("withdrawal.receipt.sms"))));
            facts.add(new Fact(
                    words.get("withdrawal.fact.period"),
                    words.get("withdrawal.timeliness."
                            + withdrawal.timeliness().name().toLowerCase(Locale.ROOT))));
            exemptions.forEach(exempt -> facts.add(new Fact(
                    words.get("withdrawal.fact.exempt"),
                    exempt.line().name() + ": " + words.get("withdrawal.exempt", Map.of("letter", exempt.letter())))));
            facts.add(new Fact(
                    words.get("withdrawal.fact.refund"),
                    wording.formats()
                            .date(withdrawal.refundBy(zone).atStartOfDay(zone).toInstant())));
        }
        return facts;
    }

    private static Foot foot(BuiltInType type, EffectiveSettings settings, Texts words) {
        Seller seller = PageFrames.seller(settings, words);
        String why = type.role() == RecipientRole.SELLER
                ? "mail.why.seller"
                : type.equals(BuiltInTypes.WITHDRAWAL_RECEIVED) ? "mail.why.confirm_email" : "mail.why";
        return new Foot(
                words.get(why, Map.of("shop", PageFrames.name(settings))),
                Optional.empty(),
                seller.address(),
                seller.legal(),
                Optional.empty());
    }
}
