package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.mailbox.HandedIn;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.mailbox.login.Grant;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Unsettled;
import io.buyerstatus.core.message.sending.MailboxTransport.Filed;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.message.type.ShopNotice;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.PasswordLogins;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.value.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A confirmation that the shop's own mailbox is to send, whatever its server answers. */
final class SendByMailboxTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final MailboxId MAILBOX = new MailboxId("shop");
    private static final EmailAddress BUYER = new EmailAddress("erika@example.com");

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final LinkKeys keys = new LinkKeys(secrets);
    private final RecordingMailSender mails = new RecordingMailSender();
    private final Queue queue = new Queue();
    private final Server server = new Server();
    private final SweepDueMessages sweep = new SweepDueMessages(ledger, clock);
    private final Breaker breaker = new Breaker(new InMemoryReputation(), clock);
    private final MailboxLogins logins = PasswordLogins.of(mailboxes, secrets);
    private final DispatchMessage notifications = dispatch(new DefaultWay(mails, new RecordingSmsSender(), queue));
    private final SendByMailbox sender = new SendByMailbox(
            dispatch(new OwnMailboxes(mailboxes, logins, server, new MailboxLearning(mailboxes, ledger), clock)),
            ledger,
            mailboxes,
            logins,
            server,
            queue,
            clock);

    private DispatchMessage dispatch(WayOut way) {
        return new DispatchMessage(
                ledger,
                settings,
                new OrderMessageComposer(
                        orders, new OrderLinks(keys, "https://status.example.com"), new PlainRenderer()),
                breaker,
                new AutomationGuard(new InMemoryTallies()),
                way,
                PageEntries.NONE,
                clock);
    }

    @BeforeEach
    void place() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY
                        .with(MessageSettings.MAILBOX, MAILBOX)
                        .with(GeneralSettings.EMAIL, new EmailAddress("shop@example.com"))
                        .with(MessageSettings.REPLY_TO, new EmailAddress("answers@example.com"))
                        .with(MessageSettings.SENDER_NAME, "Teehaus"),
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(
                        CONNECTION,
                        Connection.installed(CONNECTION, SHOP, CHANNEL, ConnectionKind.GENERIC, Instant.EPOCH)),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        mailboxes.put(
                mailbox(1),
                Optional.of(
                        secrets.seal(SHOP, SecretBox.Purpose.MAILBOX, "open sesame".getBytes(StandardCharsets.UTF_8))));
        place("4711");
    }

    private void place(String number) {
        new ApplyOrderEvent(orders, orders, settings, keys, clock)
                .apply(SampleEvents.event(
                        CONNECTION,
                        number,
                        "placed-" + number,
                        0,
                        SampleEvents.placed(number, Optional.of(BUYER), "")));
    }

    private static Mailbox mailbox(long version) {
        return new Mailbox(
                SHOP,
                MAILBOX,
                new MailServer("smtp.example.com", 465),
                Security.TLS,
                Optional.of("shop@example.com"),
                new EmailAddress("shop@example.com"),
                "Teehaus",
                SendingLimit.USUAL,
                Optional.empty(),
                version);
    }

    @Test
    @Tag("BL-6")
    void theShopsMailboxSendsItOnceHoweverOftenItIsTold() {
        pass();
        pass();
        queue.add(confirmation().id(), Duration.ZERO);
        pass();

        assertThat(server.sent).singleElement().satisfies(mail -> assertThat(mail.to())
                .isEqualTo(BUYER));
        assertThat(server.filed).isEqualTo(1);
        assertThat(server.passwords).containsOnly("open sesame");
        assertThat(mails.mails()).isEmpty();
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(confirmation().delivery().mailbox()).isEqualTo("shop");
        assertThat(confirmation().delivery().providerId()).isEqualTo("<1@example.com>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NOT_ALLOWED", "LOGIN_REFUSED_FOR_GOOD", "MAILBOX_REFUSED", "CONTENT_REFUSED"})
    @Tag("BL-23")
    @Tag("BL-24")
    @Tag("C34")
    @Tag("BL-14")
    void whatCertainlyDidNotLeaveAndWillNotIsSentByTheDefaultMailbox(Kind kind) {
        server.answers.add(new HandedIn.Failed(new MailboxFailure(kind, "554 no")));
        pass();
        later(Duration.ofMinutes(2));
        pass();

        assertThat(server.sent).hasSize(1);
        assertThat(mails.mails().stream().filter(mail -> mail.to().equals(BUYER)))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.replyTo()).contains(new EmailAddress("answers@example.com"));
                    assertThat(mail.fromName()).isEqualTo("Teehaus");
                });
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(confirmation().delivery().mailbox()).isEmpty();
        assertThat(confirmation().delivery().instead()).isEqualTo("mailbox shop: 554 no");
    }

    @Test
    @Tag("BL-23")
    void whatMayPassIsTriedAgainByTheMailboxBeforeTheDefaultOneTakesIt() {
        for (int times = 0; times < 10; times++) {
            server.answers.add(new HandedIn.Failed(new MailboxFailure(Kind.UNREACHABLE, "no answer")));
        }
        for (int minutes = 0; minutes < 30; minutes++) {
            pass();
            later(Duration.ofMinutes(1));
        }
        assertThat(server.sent).hasSize(4);
        assertThat(mails.mails()).hasSize(1);
        assertThat(confirmation().delivery().instead()).isEqualTo("mailbox shop: no answer");
    }

    @Test
    @Tag("C34")
    void silenceIsNeverRepeatedAndNeverSentByAnotherMailbox() {
        server.answers.add(new HandedIn.Unknown("silence after the final dot"));
        for (int minutes = 0; minutes < 24 * 60; minutes += 5) {
            pass();
            later(Duration.ofMinutes(5));
        }
        assertThat(server.sent).hasSize(1);
        assertThat(mails.mails()).as("but the notice").noneMatch(mail -> mail.to()
                .equals(BUYER));
        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);
        assertThat(confirmation().due()).isEmpty();
        assertThat(confirmation().reason()).contains("nobody can look");
        assertThat(queue.ids).isEmpty();
    }

    @Test
    @Tag("C33")
    void theSellerIsToldOnceOfAMailThatIsNotAmongTheSentOnesAndSettlesItInOneWrite() {
        server.answers.add(new HandedIn.Unknown("silence after the final dot"));
        server.looked = Filed.NOT_THERE;
        pass();
        assertThat(Unsettled.leftToPeople(confirmation()))
                .as("still looked for")
                .isFalse();
        MessageId id = confirmation().id();
        for (int minutes = 0; minutes < 60; minutes++) {
            later(Duration.ofMinutes(1));
            pass();
            queue.add(id, Duration.ZERO);
            assertThat(unsettled()).hasSize(minutes < 14 ? 0 : 1);
        }
        assertThat(unsettled()).singleElement().satisfies(notice -> {
            assertThat(notice.state()).isEqualTo(MessageState.SENT);
            assertThat(ShopNotice.mailboxOrAutomation(notice.key())).isEqualTo("shop");
        });
        assertThat(mails.mails()).singleElement().satisfies(mail -> assertThat(mail.to())
                .isEqualTo(new EmailAddress("shop@example.com")));

        Message seen = confirmation();
        assertThat(Unsettled.leftToPeople(seen)).isTrue();
        assertThat(ledger.replace(Unsettled.left(seen, clock.instant()))).isTrue();
        assertThat(ledger.replace(Unsettled.again(seen, clock.instant())))
                .as("the other button of the same page")
                .isFalse();
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(server.sent).hasSize(1);
    }

    @Test
    @Tag("C33")
    void whatAPersonSendsAgainIsFlaggedAndLookedForLikeTheFirst() {
        server.answers.add(new HandedIn.Unknown("silence after the final dot"));
        server.answers.add(new HandedIn.Unknown("silence after the final dot"));
        for (int minutes = 0; minutes < 20; minutes++) {
            pass();
            later(Duration.ofMinutes(1));
        }
        assertThat(ledger.replace(Unsettled.again(confirmation(), clock.instant())))
                .isTrue();
        pass();
        assertThat(server.sent).hasSize(2);
        assertThat(confirmation().delivery().resent()).isTrue();

        server.looked = Filed.THERE;
        later(Duration.ofMinutes(5));
        pass();
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(server.sent).hasSize(2);
    }

    private List<Message> unsettled() {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(BuiltInTypes.MESSAGE_UNSETTLED))
                .toList();
    }

    @Test
    @Tag("C33")
    void silenceIsSettledByWhatTheProviderFiled() {
        server.answers.add(new HandedIn.Unknown("silence after the final dot"));
        server.looked = Filed.NOT_THERE;
        pass();
        later(Duration.ofMinutes(5));
        pass();
        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);

        server.looked = Filed.THERE;
        later(Duration.ofMinutes(5));
        pass();
        assertThat(confirmation().state()).isEqualTo(MessageState.SENT);
        assertThat(server.sent).hasSize(1);
    }

    @Test
    void aSenderThatDiedInTheMiddleIsSettledAndNotRepeated() {
        Message pending = confirmation();
        assertThat(ledger.replace(pending.claimed(BUYER.value(), "shop", clock.instant())))
                .isTrue();
        queue.add(pending.id(), Duration.ZERO);
        for (int minutes = 0; minutes < 60; minutes++) {
            pass();
            later(Duration.ofMinutes(1));
        }
        assertThat(server.sent).isEmpty();
        assertThat(mails.mails()).as("but the notice").noneMatch(mail -> mail.to()
                .equals(BUYER));
        assertThat(confirmation().state()).isEqualTo(MessageState.OUTCOME_UNKNOWN);
    }

    @Test
    @Tag("BL-23")
    @Tag("C35")
    void theSellerIsToldOnceThatAMailboxIsInvalid() {
        server.answers.add(new HandedIn.Failed(new MailboxFailure(Kind.LOGIN_REFUSED_FOR_GOOD, "535 5.7.139")));
        for (int number = 0; number < 5; number++) {
            place("more-" + number);
        }
        for (int minutes = 0; minutes < 10; minutes++) {
            pass();
            later(Duration.ofMinutes(1));
        }
        assertThat(server.sent).hasSize(1);
        assertThat(ledger.all().stream().filter(message -> message.key().type().equals(BuiltInTypes.MAILBOX_INVALID)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.state()).isEqualTo(MessageState.SENT);
                    assertThat(notice.delivery().mailbox()).isEmpty();
                });
        assertThat(mails.mails()).hasSize(7);
        assertThat(mails.mails().stream().filter(mail -> !mail.to().equals(BUYER)))
                .as("the notice, which no buyer can answer")
                .singleElement()
                .satisfies(notice -> assertThat(notice.replyTo()).contains(new EmailAddress("answers@example.com")));
    }

    @Test
    @Tag("C40")
    void aSignInThatEndedIsToldAboutTheMailboxSinceNoPasswordHelps() {
        Mailbox stored = mailboxes.find(SHOP, MAILBOX).orElseThrow();
        Grant grant = new Grant(new OAuthClient(MailProvider.GOOGLE, MailProvider.ANY_TENANT, "client", ""), "refresh");
        mailboxes.put(
                stored.atVersion(stored.version() + 1),
                Optional.of(secrets.seal(
                        SHOP, SecretBox.Purpose.MAILBOX, grant.text().getBytes(StandardCharsets.UTF_8))));
        for (int minutes = 0; minutes < 5; minutes++) {
            pass();
            later(Duration.ofMinutes(1));
        }
        assertThat(server.sent).isEmpty();
        assertThat(ledger.all().stream()
                        .filter(message -> message.key().type().name().startsWith("MAILBOX_")))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.key().type()).isEqualTo(BuiltInTypes.MAILBOX_SIGN_IN_ENDED);
                    assertThat(notice.id().subject()).isEqualTo(new Subject.OfMailbox(SHOP, MAILBOX));
                });
        assertThat(mails.mails()).as("the default mailbox sends").anyMatch(mail -> mail.to()
                .equals(BUYER));
    }

    @Test
    @Tag("BL-22")
    @Tag("C35")
    void aMailboxThatWasMendedIsUsedAgain() {
        server.answers.add(new HandedIn.Failed(new MailboxFailure(Kind.LOGIN_REFUSED_FOR_GOOD, "535 5.7.139")));
        pass();
        mailboxes.put(mailbox(2), Optional.empty());
        place("4712");
        later(Duration.ofMinutes(1));
        pass();
        assertThat(server.sent).hasSize(2);
    }

    @Test
    @Tag("C39")
    void whatIsOverTheRateWaitsAndIsNotFailed() {
        for (int number = 0; number < 39; number++) {
            place("more-" + number);
        }
        pass();
        assertThat(server.sent).hasSize(20);
        assertThat(ledger.all()).noneMatch(message -> message.state() == MessageState.FAILED);
        for (int minutes = 0; minutes < 4; minutes++) {
            later(Duration.ofMinutes(1));
            pass();
        }
        assertThat(server.sent).hasSize(40);
        assertThat(mails.mails()).isEmpty();
        assertThat(ledger.all()).allMatch(message -> message.revision() <= 6);
    }

    @Test
    @Tag("BL-37")
    @Tag("BL-13")
    void aMailboxThatIsNotThereLeavesItToTheDefaultOne() {
        mailboxes.remove(SHOP, MAILBOX);
        pass();
        pass();
        assertThat(mails.mails()).hasSize(1);
        assertThat(confirmation().delivery().instead()).isEqualTo("mailbox shop: there is no such mailbox");
    }

    /** All that is pending, by the stream and by the queue. */
    private void pass() {
        for (int turn = 0; turn < 2; turn++) {
            ledger.all().stream()
                    .filter(message -> message.state() == MessageState.PENDING)
                    .forEach(message -> notifications.dispatch(message.id()));
            queue.due(clock.instant()).forEach(sender::send);
        }
    }

    private void later(Duration time) {
        clock.advance(time);
        sweep.sweep(() -> false);
    }

    private Message confirmation() {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(BuiltInTypes.ORDER_CONFIRMED))
                .findFirst()
                .orElseThrow();
    }

    private final class Queue implements MailboxQueue {
        private record Told(MessageId id, Instant at) {}

        private final List<Told> ids = new ArrayList<>();

        @Override
        public void add(MessageId id, Duration delay) {
            ids.add(new Told(id, clock.instant().plus(delay)));
        }

        private List<MessageId> due(Instant now) {
            List<Told> due =
                    ids.stream().filter(told -> !told.at().isAfter(now)).toList();
            ids.removeAll(due);
            return due.stream().map(Told::id).toList();
        }
    }

    private static final class Server implements MailboxTransport {
        private final Deque<HandedIn> answers = new ArrayDeque<>();
        private final List<OutgoingMail> sent = new ArrayList<>();
        private final List<String> passwords = new ArrayList<>();
        private int filed;
        private Filed looked = Filed.NOT_KNOWN;

        @Override
        public HandedIn send(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) {
            sent.add(mail);
            credential.map(Credential::text).ifPresent(passwords::add);
            return Optional.ofNullable(answers.poll())
                    .orElseGet(() -> new HandedIn.Accepted("<" + sent.size() + "@example.com>"));
        }

        @Override
        public void file(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) {
            filed++;
        }

        @Override
        public Filed look(Mailbox mailbox, Optional<Credential> credential, MessageId id) {
            return looked;
        }
    }

    private static final class PlainRenderer implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            String link = material.link().toString();
            return new RenderedMail("subject", link, "<a href=\"" + link + "\">order</a>");
        }

        @Override
        public String sms(Material material) {
            return material.link().toString();
        }
    }
}
