package io.buyerstatus.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a seller is told of an address that was switched off. */
@Tag("AP-10")
final class WebhookMessageComposerTest {
    private static final EmailAddress SUPPORT = new EmailAddress("help@operator.example");

    private final WebhookWorld world = new WebhookWorld();
    private final ShopSettings shop = new ShopSettings(
            WebhookWorld.SHOP,
            SettingsLayer.EMPTY.with(MessageSettings.NOTIFY_ADDRESS, new EmailAddress("team@example.com")),
            Map.of(),
            Map.of(),
            world.box.seal(WebhookWorld.SHOP, SecretBox.Purpose.LINK_KEY, new byte[32]));
    private final WebhookMessageComposer composer = new WebhookMessageComposer(
            world.webhooks,
            (type, endpoint, support, settings) -> new RenderedMail(
                    "Switched off", endpoint.address().getHost() + " " + support.value(), "<p>text</p>"),
            SUPPORT,
            (other, of, now) -> {
                throw new IllegalStateException("not of a webhook");
            });

    private Composition composed(Message message) {
        return composer.compose(message, shop, world.clock.instant()).composition();
    }

    private Message about(Subject subject) {
        return Message.plan(subject, BuiltInTypes.WEBHOOK_STOPPED, "1", DeliveryChannel.EMAIL, world.clock.instant());
    }

    @Test
    void itGoesToWhoeverTheShopTellsOfThingsAndAnswersGoToTheSupport() {
        Endpoint endpoint = world.endpoint();
        Message message =
                about(new Subject.OfWebhook(endpoint.shop(), endpoint.id().value()));
        assertThat(composed(message)).isInstanceOfSatisfying(Composition.Mail.class, mail -> {
            assertThat(mail.mail().to()).isEqualTo(new EmailAddress("team@example.com"));
            assertThat(mail.mail().replyTo()).isEqualTo(Optional.of(SUPPORT));
            assertThat(mail.mail().text()).isEqualTo("erp.example help@operator.example");
        });
        assertThat(Subject.parse(endpoint.shop(), message.id().subject().key()))
                .contains(message.id().subject());

        world.manage.remove(endpoint.shop(), endpoint.id().value());
        assertThat(composed(message)).isInstanceOf(Composition.Skip.class);
    }

    @Test
    void allElseIsLeftToOthers() {
        assertThatThrownBy(() -> composed(about(Subject.of(WebhookWorld.key("1")))))
                .hasMessage("not of a webhook");
    }
}
