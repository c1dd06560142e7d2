package io.buyerstatus.core.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of a review, when it is to leave. */
@Tag("KS-15")
class ReviewMessageComposerTest {
    private final ReviewWorld world = new ReviewWorld();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ShopSettings shop = new ShopSettings(
            ReviewWorld.SHOP,
            SettingsLayer.EMPTY
                    .with(GeneralSettings.NAME, "Hafenkontor")
                    .with(GeneralSettings.EMAIL, new EmailAddress("shop@example.com"))
                    .with(MessageSettings.SENDER_NAME, "Service")
                    .with(MessageSettings.NOTIFY_ADDRESS, new EmailAddress("team@example.com")),
            Map.of(),
            Map.of(),
            box.seal(ReviewWorld.SHOP, SecretBox.Purpose.LINK_KEY, new byte[32]));

    @Test
    void theSellersMailIsSignedAsAllOfTheShopsMailsAre() {
        assertThat(composed((type, message, review, order, settings, link) ->
                        new RenderedMail("A review", "text", "<p>text</p>")))
                .isInstanceOfSatisfying(Composition.Mail.class, mail -> {
                    assertThat(mail.mail().fromName()).isEqualTo("Service");
                    assertThat(mail.mail().to()).isEqualTo(new EmailAddress("team@example.com"));
                    assertThat(mail.mail().listId()).isEqualTo("review-written." + ReviewWorld.SHOP);
                });
    }

    @Test
    @Tag("G1")
    void whatCannotBeWrittenSaysSoAtOnce() {
        assertThat(composed((type, message, review, order, settings, link) -> {
                    throw new IllegalStateException("no such word");
                }))
                .isInstanceOf(Composition.Unwritable.class);
    }

    private Composition composed(ReviewMails mails) {
        world.write.write(world.invited("4711"), ReviewWorld.typed(4, "Fine"));
        Message written = world.ledger.all().stream()
                .filter(message -> message.role() == RecipientRole.SELLER)
                .findFirst()
                .orElseThrow();
        return new ReviewMessageComposer(
                        world.reviews,
                        new InMemoryOrders(world.ledger),
                        new OrderLinks(new LinkKeys(box), "https://status.example.com"),
                        mails,
                        (other, of, now) -> {
                            throw new IllegalStateException("not of a review");
                        })
                .compose(written, shop, world.clock.instant())
                .composition();
    }
}
