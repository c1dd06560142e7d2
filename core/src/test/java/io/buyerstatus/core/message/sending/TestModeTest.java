package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BL-58")
class TestModeTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final EmailAddress TESTER = new EmailAddress("tester@example.org");
    private static final Message MESSAGE = Message.plan(
            Subject.of(OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711")),
            BuiltInTypes.SENT,
            MessageKey.ONCE,
            DeliveryChannel.EMAIL,
            Instant.parse("2026-11-28T12:00:00Z"));

    @DisplayName("C54: nobody's telephone rings: what would be an SMS is a mail that says to whom")
    @Test
    @Tag("C54")
    void aTextMessageBecomesAMail() {
        PhoneNumber phone = new PhoneNumber("+4915112345678");

        assertThat(leaves(new Composition.Sms(phone, "It is <b>on</b> its way")))
                .isInstanceOfSatisfying(Composition.Mail.class, mail -> {
                    assertThat(mail.mail().to()).isEqualTo(TESTER);
                    assertThat(mail.mail().fromName()).isEqualTo("Hafenkontor");
                    assertThat(mail.mail().subject()).isEqualTo("[Test, SMS to +4915112345678]");
                    assertThat(mail.mail().text()).isEqualTo("It is <b>on</b> its way");
                    assertThat(mail.mail().html()).isEmpty();
                });
    }

    @DisplayName("C54: whoever answers a test, or unsubscribes from it, reaches no buyer")
    @Test
    @Tag("C54")
    void noButtonOfAMailClientReachesTheBuyer() {
        OutgoingMail stoppable = new OutgoingMail(
                MESSAGE.id(),
                "Hafenkontor",
                Optional.of(new EmailAddress("erika@example.com")),
                new EmailAddress("erika@example.com"),
                "On its way",
                "text",
                "",
                "",
                Optional.of(URI.create("https://status.example.com/stop")));

        assertThat(leaves(new Composition.Mail(stoppable))).isInstanceOfSatisfying(Composition.Mail.class, mail -> {
            assertThat(mail.mail().replyTo()).contains(TESTER);
            assertThat(mail.mail().unsubscribe()).isEmpty();
        });
    }

    @DisplayName("C54: the longest subject stays one, and what is the tester's own stays as it is")
    @Test
    @Tag("C54")
    void theLongestSubjectFits() {
        OutgoingMail longest = mail(new EmailAddress("a".repeat(60) + "@example.com"), "W".repeat(500));
        assertThat(leaves(new Composition.Mail(longest)))
                .isInstanceOfSatisfying(
                        Composition.Mail.class, mail -> assertThat(mail.mail().subject())
                                .hasSizeLessThanOrEqualTo(500)
                                .startsWith("[Test, to aaa"));

        Composition.Mail own = new Composition.Mail(mail(TESTER, "Somebody wrote"));
        assertThat(leaves(own)).isSameAs(own);
    }

    private static Composition.Composed leaves(Composition.Composed composed) {
        return TestMode.of(
                MESSAGE,
                composed,
                new ShopSettings(
                        SHOP,
                        SettingsLayer.EMPTY
                                .with(GeneralSettings.NAME, "Hafenkontor")
                                .with(MessageSettings.TEST_ADDRESS, TESTER),
                        Map.of(),
                        Map.of(),
                        new FakeSecretBox().seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    private static OutgoingMail mail(EmailAddress to, String subject) {
        return new OutgoingMail(
                MESSAGE.id(), "Hafenkontor", Optional.empty(), to, subject, "text", "", "", Optional.empty());
    }
}
