package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.mailbox.login.RenewSignIns;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sellers hear of mailboxes that somebody signed in for, although no mail failed. */
@Tag("C40")
class MailboxNoticesTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Mailbox MAILBOX = new Mailbox(
            SHOP,
            new MailboxId("our_service"),
            new MailServer("smtp.gmail.com", 465),
            Security.TLS,
            Optional.of("service@shop.example"),
            new EmailAddress("service@shop.example"),
            "",
            SendingLimit.USUAL,
            Optional.empty(),
            1);
    private static final Subject ABOUT = new Subject.OfMailbox(SHOP, MAILBOX.id());

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final MailboxLearning learning = new MailboxLearning(mailboxes, ledger);
    private final RenewSignIns.Notices notices = learning.notices(clock);

    @Test
    void aRenewalThatIsRefusedMakesTheMailboxInvalidAndIsToldOnceAboutTheMailbox() {
        MailboxFailure failure = new MailboxFailure(Kind.LOGIN_REFUSED_FOR_GOOD, "google refuses (invalid_grant)");
        for (int day = 0; day < 3; day++) {
            notices.ended(MAILBOX, failure);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(learning.of(MAILBOX).health().invalid()).isTrue();
        assertThat(ledger.all()).singleElement().satisfies(message -> {
            assertThat(message.id().subject()).isEqualTo(ABOUT);
            assertThat(message.key().type()).isEqualTo(BuiltInTypes.MAILBOX_SIGN_IN_ENDED);
        });
        assertThat(Subject.parse(SHOP, ABOUT.key())).contains(ABOUT);
    }

    @Test
    void anEndThatIsKnownIsToldOnceInTimeAndForgottenWhereAPasswordIsUsed() {
        mailboxes.replace(learning.of(MAILBOX)
                .with(Optional.of(SignInEnd.in(Duration.ofDays(7), clock.instant())))
                .stored());
        for (int day = 0; day < 3; day++) {
            notices.warn(MAILBOX, true);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(ledger.all()).as("more than half of it is left").isEmpty();
        for (int day = 3; day < 6; day++) {
            clock.advance(Duration.ofDays(1));
            notices.warn(MAILBOX, true);
        }
        assertThat(ledger.all()).singleElement().satisfies(message -> {
            assertThat(message.key().type()).isEqualTo(BuiltInTypes.MAILBOX_SIGN_IN_ENDS);
            assertThat(message.key().occurrence())
                    .isEqualTo(
                            Long.toString(Instant.parse("2026-12-06T10:00:00Z").toEpochMilli()));
        });
        notices.warn(MAILBOX, false);
        assertThat(learning.of(MAILBOX).signInEnd()).isEmpty();
    }

    @Test
    void theMailGoesToWhoeverTheShopHasToldOfSuchThings() {
        MessageComposer composer = new MailboxMessageComposer(
                (type, mailbox, when, support, settings) ->
                        new RenderedMail(type.word() + " " + mailbox + " " + when, "text", "<p>text</p>"),
                new EmailAddress("help@operator.example"),
                (message, shop, now) -> Draft.of(message, new Composition.Skip("another's")));
        ShopSettings shop = new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY.with(GeneralSettings.EMAIL, new EmailAddress("seller@shop.example")),
                Map.of(),
                Map.of(),
                new FakeSecretBox().seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32]));
        Message message = Message.plan(
                ABOUT,
                BuiltInTypes.MAILBOX_SIGN_IN_ENDS,
                Long.toString(clock.instant().toEpochMilli()),
                DeliveryChannel.EMAIL,
                clock.instant());
        assertThat(composer.compose(message, shop, clock.instant()).composition())
                .isInstanceOfSatisfying(Composition.Mail.class, mail -> {
                    assertThat(mail.mail().to()).isEqualTo(new EmailAddress("seller@shop.example"));
                    assertThat(mail.mail().subject())
                            .isEqualTo("mailbox_sign_in_ends our_service 2026-11-29T10:00:00Z");
                });
        assertThat(MessageSettings.notified(shop.ofShop())).contains(new EmailAddress("seller@shop.example"));
    }
}
