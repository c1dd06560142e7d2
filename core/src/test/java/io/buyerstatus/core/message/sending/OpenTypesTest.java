package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A ledger holds more than this release can compose: types of other releases, and subjects that are no order. */
final class OpenTypesTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Subject ORDER = Subject.of(OrderKey.of(SHOP, new ConnectionId("demo-web"), "4711"));
    private static final Subject ANNA = new Subject.OfStaff(SHOP, "anna");

    private final MutableClock clock = new MutableClock(NOW);
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final RecordingMailSender mails = new RecordingMailSender();

    OpenTypesTest() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(),
                Map.of(),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    @Test
    void aTypeOfAnotherReleaseIsSweptAndSkippedAndHoldsUpNoOther() {
        Message foreign = planned(ORDER, BuiltInTypes.key("PICKUP_PARTY||1"));
        Message automation = planned(ORDER, BuiltInTypes.key("AUTOMATION:welcome||1"));
        Message invitation = planned(ANNA, MessageKey.of(new MessageType.Automation("invitation"), "1"));

        clock.advance(Duration.ofHours(1));
        assertThat(new SweepDueMessages(ledger, clock).sweep(() -> false).finished())
                .isTrue();
        DispatchMessage dispatch = dispatch(new InvitationComposer());
        ledger.all().forEach(message -> dispatch.dispatch(message.id()));

        assertThat(now(foreign).state()).isEqualTo(MessageState.SKIPPED);
        assertThat(now(foreign).reason()).isEqualTo("unknown message type PICKUP_PARTY");
        assertThat(now(foreign).key().text()).isEqualTo("PICKUP_PARTY||1");
        assertThat(now(automation).reason()).isEqualTo("unknown automation welcome");
        assertThat(now(invitation).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aMessageThatIsAboutNoOrderIsClaimedAndSentOnce() {
        Message invitation = Message.plan(
                ANNA,
                MessageKey.of(new MessageType.Automation("invitation"), "1"),
                RecipientRole.SELLER,
                DeliveryChannel.EMAIL,
                NOW,
                NOW);
        ledger.create(invitation);
        DispatchMessage dispatch = dispatch(new InvitationComposer());
        dispatch.dispatch(invitation.id());
        dispatch.dispatch(invitation.id());

        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(new EmailAddress("anna@shop.example"));
            assertThat(mail.id()).isEqualTo(invitation.id());
        });
        assertThat(now(invitation).state()).isEqualTo(MessageState.SENT);
        assertThat(now(invitation).delivery().attempts()).isEqualTo(1);
    }

    @Test
    void ordersComposerSendsNothingAboutWhatIsNoOrder() {
        Message code = Message.plan(ANNA, BuiltInTypes.ACCESS_CODE, "1", DeliveryChannel.EMAIL, NOW);
        ledger.create(code);

        dispatch(orders()).dispatch(code.id());

        assertThat(mails.mails()).isEmpty();
        assertThat(now(code).reason()).isEqualTo("to staff member anna nothing is sent");
    }

    private Message planned(Subject subject, MessageKey key) {
        Instant due = NOW.plusSeconds(60);
        Message message = Message.plan(subject, key, RecipientRole.BUYER, DeliveryChannel.EMAIL, due, NOW);
        ledger.create(message);
        return message;
    }

    private Message now(Message message) {
        return ledger.find(message.id()).orElseThrow();
    }

    private DispatchMessage dispatch(MessageComposer composer) {
        return new DispatchMessage(
                ledger,
                settings,
                composer,
                new Breaker(new InMemoryReputation(), clock),
                new AutomationGuard(new InMemoryTallies()),
                mails,
                new RecordingSmsSender(),
                clock);
    }

    private MessageComposer orders() {
        return new OrderMessageComposer(
                new InMemoryOrders(ledger),
                new OrderLinks(new LinkKeys(secrets), "https://status.example.com"),
                new NoRenderer());
    }

    /** Writes to members of the staff, and leaves the rest to the composer of orders. */
    private final class InvitationComposer implements MessageComposer {
        @Override
        public Draft compose(Message message, ShopSettings shop, Instant now) {
            if (!(message.id().subject() instanceof Subject.OfStaff(ShopId of, String member))) {
                return orders().compose(message, shop, now);
            }
            return Draft.of(
                    message,
                    new Composition.Mail(new OutgoingMail(
                            message.id(),
                            of.value(),
                            Optional.empty(),
                            new EmailAddress(member + "@shop.example"),
                            "Welcome",
                            "Welcome, " + member,
                            "<p>Welcome</p>",
                            "invitation." + of,
                            Optional.empty())));
        }
    }

    private static final class NoRenderer implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            throw new AssertionError("nothing to be written: " + material);
        }

        @Override
        public String sms(Material material) {
            throw new AssertionError("nothing to be written: " + material);
        }
    }
}
