package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G7")
class AnsweredHereTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final ShopId SHOP = new ShopId("demo");
    private static final OrderKey ORDER = OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711");
    private static final EmailAddress BUYER = new EmailAddress("erika@example.org");
    private static final EmailAddress SELLER = new EmailAddress("team@shop.example");
    private static final RepliesDomain DOMAIN = new RepliesDomain("replies.example.com");
    private static final LinkKey KEY = new LinkKey(new byte[LinkKey.KEY_BYTES]);

    @Test
    @Tag("BL-70")
    void aBuyersAnswerComesIntoTheConversationOfTheOrder() {
        OutgoingMail mail = leaving(BuiltInTypes.SENT, RecipientRole.BUYER, BUYER, SELLER, SettingsLayer.EMPTY);

        EmailAddress here = ReplyToken.forBuyer(ORDER, KEY).at(DOMAIN);
        assertThat(mail.replyTo()).contains(here);
        assertThat(mail.references()).isEqualTo("<" + here.value() + ">");
    }

    @Test
    @Tag("BL-12")
    void whoeverIsToldWhatABuyerWroteAnswersByAnAddressThatIsTheirsAlone() {
        OutgoingMail mail = leaving(BuiltInTypes.BUYER_WROTE, RecipientRole.SELLER, SELLER, BUYER, SettingsLayer.EMPTY);
        OutgoingMail own =
                leaving(new MessageType.Automation("told"), RecipientRole.SELLER, SELLER, BUYER, SettingsLayer.EMPTY);

        assertThat(mail.replyTo())
                .contains(ReplyToken.forStaff(ORDER, KEY, SELLER).at(DOMAIN));
        assertThat(own.replyTo()).isEqualTo(mail.replyTo());
        assertThat(own.references()).matches("<reply\\+\\S+> <message\\+[0-9a-z]{26}@replies.example.com>");
    }

    @Test
    void whatTellsTheShopOfItselfIsAnsweredAsBefore() {
        OutgoingMail mail =
                leaving(BuiltInTypes.MAILBOX_INVALID, RecipientRole.SELLER, SELLER, SELLER, SettingsLayer.EMPTY);
        OutgoingMail copy =
                leaving(BuiltInTypes.SELLER_WROTE, RecipientRole.FIXED_1, SELLER, SELLER, SettingsLayer.EMPTY);

        assertThat(mail.replyTo()).contains(SELLER);
        assertThat(mail.answeredHere()).isFalse();
        assertThat(copy.answeredHere()).isFalse();
    }

    @Test
    @Tag("BL-69")
    void aShopThatAnswersInItsMailboxGoesOnDoingSo() {
        OutgoingMail mail = leaving(
                BuiltInTypes.SENT,
                RecipientRole.BUYER,
                BUYER,
                SELLER,
                SettingsLayer.EMPTY.with(MessageSettings.REPLIES, MessageSettings.Replies.MAILBOX));

        assertThat(mail.replyTo()).contains(SELLER);
        assertThat(mail.answeredHere()).isFalse();
    }

    private static OutgoingMail leaving(
            MessageType type, RecipientRole role, EmailAddress to, EmailAddress usual, SettingsLayer settings) {
        Message message = Message.plan(
                Subject.of(ORDER), MessageKey.of(type, MessageKey.ONCE), role, DeliveryChannel.EMAIL, NOW, NOW);
        OutgoingMail mail = new OutgoingMail(
                message.id(), "Hafenkontor", Optional.of(usual), to, "Subject", "text", "", "", Optional.empty());
        FakeSecretBox secrets = new FakeSecretBox();
        ShopSettings shop = new ShopSettings(
                SHOP,
                settings,
                Map.of(),
                Map.of(),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES]));
        Draft draft = new AnsweredHere(
                        (due, of, now) -> Draft.of(due, new Composition.Mail(mail)), new LinkKeys(secrets), DOMAIN)
                .compose(message, shop, NOW);
        assertThat(draft.composition()).isInstanceOf(Composition.Mail.class);
        return ((Composition.Mail) draft.composition()).mail();
    }
}
