package io.buyerstatus.pages.mail;

import io.buyerstatus.core.connection.ConnectionMails;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MailboxMails;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.WebhookMails;
import io.buyerstatus.pages.kit.layout.PageFrame.Seller;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.mail.MailView.Foot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the mails about connections, addresses that are told of events, and mailboxes that somebody signed in for. Made once per function, when it starts; safe to share between threads. */
public final class ConnectionMailTexts implements ConnectionMails, WebhookMails, MailboxMails {
    private static final String HTML = "mail/html";

    private final Templates html = Templates.html(HTML);

    @Override
    public RenderedMail mail(
            BuiltInType type, Connection connection, Instant since, EmailAddress support, EffectiveSettings settings) {
        return rendered(
                type,
                settings,
                wording -> Map.of(
                        "connection", connection.id().value(),
                        "since", wording.formats().moment(since),
                        "support", support.value()));
    }

    @Override
    public RenderedMail mail(BuiltInType type, Endpoint endpoint, EmailAddress support, EffectiveSettings settings) {
        return rendered(
                type, settings, wording -> Map.of("address", endpoint.address().getHost(), "support", support.value()));
    }

    @Override
    public RenderedMail mail(
            BuiltInType type, MailboxId mailbox, Instant when, EmailAddress support, EffectiveSettings settings) {
        return rendered(
                type,
                settings,
                wording -> Map.of(
                        "mailbox", mailbox.value(),
                        "when", wording.formats().moment(when),
                        "support", support.value()));
    }

    private RenderedMail rendered(
            BuiltInType type, EffectiveSettings settings, Function<Wording, Map<String, String>> values) {
        Wording wording = Wording.of(
                PageLanguage.of(LanguageChoice.forShop(settings).tag()).orElse(PageLanguage.ENGLISH),
                settings.get(GeneralSettings.TIME_ZONE));
        MailView view = view(type, values.apply(wording), settings, wording.texts());
        return new RenderedMail(
                view.subject(),
                CleanText.printable(new MailText(wording.texts()).write(view)),
                html.render(HTML, view, wording.texts()));
    }

    private static MailView view(
            BuiltInType type, Map<String, String> values, EffectiveSettings settings, Texts texts) {
        return new MailView(
                texts.language().tag(),
                MailView.Colours.of(settings),
                CleanText.line(text(type, "subject", values, texts)),
                PageFrames.name(settings),
                text(type, "headline", values, texts),
                Optional.empty(),
                text(type, "text", values, texts)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> List.of(Piece.words(line)))
                        .toList(),
                List.of(),
                List.of(),
                Optional.empty(),
                foot(settings, texts));
    }

    private static String text(BuiltInType type, String part, Map<String, String> values, Texts texts) {
        String key = "mail." + type.word() + "." + part;
        return texts.get(
                key,
                values.entrySet().stream()
                        .filter(value -> texts.places(key).contains(value.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Foot foot(EffectiveSettings settings, Texts texts) {
        Seller seller = PageFrames.seller(settings, texts);
        return new Foot(
                texts.get("mail.why.seller", Map.of("shop", PageFrames.name(settings))),
                Optional.empty(),
                seller.address(),
                seller.legal(),
                Optional.empty());
    }
}
