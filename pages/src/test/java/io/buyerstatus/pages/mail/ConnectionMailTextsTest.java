package io.buyerstatus.pages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EventType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sellers read of their connections. */
@Tag("KS-9")
final class ConnectionMailTextsTest {
    private static final Connection CONNECTION = Connection.installed(
            new ConnectionId("nordlicht-woo"),
            new ShopId("demo"),
            new ChannelId("web"),
            ConnectionKind.WOOCOMMERCE,
            Instant.parse("2026-11-01T08:00:00Z"));

    private final ConnectionMailTexts mails = new ConnectionMailTexts();

    @ParameterizedTest
    @EnumSource(SupportedLanguage.class)
    void eachSaysWhichConnectionAndWhomToAsk(SupportedLanguage language) {
        EffectiveSettings settings = new EffectiveSettings(
                SettingsLayer.EMPTY.withPlain(GeneralSettings.LANGUAGE, language.tag()), SettingsLayer.EMPTY);
        for (BuiltInType type : List.of(
                BuiltInTypes.CONNECTION_REFUSED,
                BuiltInTypes.CONNECTION_UNREACHABLE,
                BuiltInTypes.CONNECTION_SILENT,
                BuiltInTypes.CONNECTION_RECOVERED)) {
            RenderedMail mail = mails.mail(
                    type,
                    CONNECTION,
                    Instant.parse("2026-11-20T03:00:00Z"),
                    new EmailAddress("help@operator.example"),
                    settings);
            assertThat(mail.subject()).contains("nordlicht-woo");
            assertThat(mail.text()).contains("help@operator.example").doesNotContain("{");
            assertThat(mail.html()).contains("help@operator.example", "lang=\"" + language.tag() + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource(SupportedLanguage.class)
    @Tag("AP-10")
    void whoseAddressIsSwitchedOffReadsWhichAndWhatToDo(SupportedLanguage language) {
        EffectiveSettings settings = new EffectiveSettings(
                SettingsLayer.EMPTY.withPlain(GeneralSettings.LANGUAGE, language.tag()), SettingsLayer.EMPTY);
        Endpoint endpoint = new Endpoint(
                new ShopId("demo"),
                new EndpointId("0".repeat(26)),
                1,
                URI.create("https://erp.example/hooks?secret=no"),
                Set.of(EventType.TICKET_OPENED),
                true,
                Instant.parse("2026-11-20T03:00:00Z"),
                "Olivia",
                new SealedSecret("c2VjcmV0"),
                Optional.empty());
        RenderedMail mail =
                mails.mail(BuiltInTypes.WEBHOOK_STOPPED, endpoint, new EmailAddress("help@operator.example"), settings);
        assertThat(mail.text())
                .contains("erp.example", "help@operator.example", "Webhook")
                .doesNotContain("{", "secret=no");
        assertThat(mail.html()).contains("lang=\"" + language.tag() + "\"");
    }

    @ParameterizedTest
    @EnumSource(SupportedLanguage.class)
    @Tag("C40")
    void whoseSignInEndsReadsOfWhichMailboxWhenAndWhatToDo(SupportedLanguage language) {
        EffectiveSettings settings = new EffectiveSettings(
                SettingsLayer.EMPTY.withPlain(GeneralSettings.LANGUAGE, language.tag()), SettingsLayer.EMPTY);
        for (BuiltInType type : List.of(BuiltInTypes.MAILBOX_SIGN_IN_ENDED, BuiltInTypes.MAILBOX_SIGN_IN_ENDS)) {
            RenderedMail mail = mails.mail(
                    type,
                    new MailboxId("service"),
                    Instant.parse("2026-11-20T03:00:00Z"),
                    new EmailAddress("help@operator.example"),
                    settings);
            assertThat(mail.subject()).contains("service");
            assertThat(mail.text()).contains("20", "help@operator.example").doesNotContain("{");
        }
    }
}
