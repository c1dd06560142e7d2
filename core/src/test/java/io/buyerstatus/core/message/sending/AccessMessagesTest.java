package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.planning.Planner;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes and links on their way: to whom they go, what they carry, and when they go no more. */
final class AccessMessagesTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final EmailAddress ON_FILE = new EmailAddress("erika@example.com");
    private static final EmailAddress ADDED = new EmailAddress("added@example.org");
    private static final LinkKey KEY = new LinkKey(new byte[LinkKey.KEY_BYTES]);
    private static final CodeId CODE = new CodeId("0".repeat(26));

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final LinkKeys keys = new LinkKeys(secrets);
    private final RecordingMailSender mails = new RecordingMailSender();
    private final RecordingSmsSender sms = new RecordingSmsSender();
    private final Breaker breaker = new Breaker(new InMemoryReputation(), clock);
    private final DispatchMessage dispatch = new DispatchMessage(
            ledger,
            settings,
            new OrderMessageComposer(orders, new OrderLinks(keys, "https://status.example.com"), new Writer()),
            breaker,
            new AutomationGuard(new InMemoryTallies()),
            mails,
            sms,
            clock);

    AccessMessagesTest() {
        Connection connection = Connection.installed(
                CONNECTION, SHOP, CHANNEL, ConnectionKind.GENERIC, SampleEvents.PLACED_AT.minus(Duration.ofDays(90)));
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(CONNECTION, connection),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        place("4711", Optional.of(ON_FILE), "+49 151 23456789");
    }

    @Test
    @Tag("SH-20")
    void aCodeIsDerivedForItsOrderAndGoesToTheAddressOnFileAlone() {
        Order order =
                edit(was -> was.withPreferences(was.preferences().adding(ADDED).confirmed()));
        Message message = plan(order, BuiltInTypes.ACCESS_CODE, CODE.value());
        dispatch.dispatch(message.id());
        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(ON_FILE);
            assertThat(mail.text())
                    .isEqualTo(KEY.code(order.key().ref(), CODE, "").digits());
            assertThat(mail.unsubscribe()).isEmpty();
        });
        Message sent = ledger.find(message.id()).orElseThrow();
        assertThat(sent.state()).isEqualTo(MessageState.SENT);
        assertThat(sent.toString()).doesNotContain(mails.mails().getFirst().text());
    }

    @Test
    @Tag("SH-20")
    void aCodeOfTenMinutesAgoIsNotSentAnyMore() {
        Message message = plan(order(), BuiltInTypes.ACCESS_CODE, CODE.value());
        clock.advance(OneTimeCode.VALID);
        dispatch.dispatch(message.id());
        assertThat(mails.mails()).isEmpty();
        assertThat(ledger.find(message.id()).orElseThrow())
                .extracting(Message::state, Message::reason)
                .containsExactly(MessageState.SKIPPED, "code expired");
    }

    @Test
    @Tag("SH-20")
    void aCodeGoesByTextMessageToAPhoneAlone() {
        Order order = place("4712", Optional.empty(), "+49 151 23456789");
        Message message = plan(order, BuiltInTypes.ACCESS_CODE, CODE.value());
        assertThat(message.channel()).isEqualTo(DeliveryChannel.SMS);
        dispatch.dispatch(message.id());
        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    @Tag("SH-7")
    void theCodeForAnAddressGoesThereAndIsBoundToIt() {
        Order order = edit(was -> was.withPreferences(was.preferences().adding(ADDED)));
        Message message = plan(order, BuiltInTypes.CONFIRM_EMAIL, CODE.value());
        dispatch.dispatch(message.id());
        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(ADDED);
            assertThat(mail.text())
                    .isEqualTo(KEY.code(order.key().ref(), CODE, ADDED.value()).digits())
                    .isNotEqualTo(KEY.code(order.key().ref(), CODE, "").digits());
        });
    }

    @Test
    @Tag("SH-7")
    void newsGoToTheConfirmedAddress() {
        Order order =
                edit(was -> was.withPreferences(was.preferences().adding(ADDED).confirmed()));
        dispatch.dispatch(plan(order, BuiltInTypes.SELLER_WROTE, "entry").id());
        assertThat(mails.mails()).singleElement().satisfies(mail -> assertThat(mail.to())
                .isEqualTo(ADDED));
    }

    @Test
    void aLinkIsThePresentOneWhenItLeavesAndGoesToTheAddressOnFile() {
        Order order =
                edit(was -> was.withPreferences(was.preferences().adding(ADDED).confirmed()));
        Message message = plan(order, BuiltInTypes.FRESH_LINK, "one");
        edit(was -> was.withAccess(
                was.access().renewed(SecretHash.of(KEY.secret(was.key().ref(), 2)), clock.instant())));
        dispatch.dispatch(message.id());
        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(ON_FILE);
            assertThat(mail.text())
                    .endsWith("/" + KEY.secret(order.key().ref(), 2).value());
        });
    }

    @Test
    @Tag("SH-7")
    void whoStoppedTheNewsStillGetsCodesAndLinks() {
        Order order = edit(was -> was.withPreferences(was.preferences().quiet(true)));
        dispatch.dispatch(plan(order, BuiltInTypes.ACCESS_CODE, CODE.value()).id());
        dispatch.dispatch(plan(order, BuiltInTypes.FRESH_LINK, "one").id());
        assertThat(mails.mails()).hasSize(2);
    }

    private Message plan(Order order, MessageType trigger, String occurrence) {
        Message message = Planner.plan(
                        order,
                        MessageKey.of(trigger, occurrence),
                        new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY),
                        clock.instant())
                .orElseThrow();
        ledger.create(message);
        return message;
    }

    private Order order() {
        return orders.find(OrderKey.of(SHOP, CONNECTION, "4711")).orElseThrow();
    }

    private Order edit(UnaryOperator<Order> edit) {
        Order edited = edit.apply(order());
        orders.commit(OrderChange.of(order(), edited));
        return edited;
    }

    private Order place(String number, Optional<EmailAddress> email, String phone) {
        Fact placed = SampleEvents.placed(number, email, phone);
        OrderEvent event = SampleEvents.event(CONNECTION, number, "placed", 0, placed);
        new ApplyOrderEvent(orders, orders, settings, keys, clock).apply(event);
        return orders.find(OrderKey.of(SHOP, CONNECTION, number)).orElseThrow();
    }

    /** Writes the code where there is one, else the link, and nothing else. */
    private static final class Writer implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            return new RenderedMail("subject", sms(material), "");
        }

        @Override
        public String sms(Material material) {
            return material.code().map(OneTimeCode::digits).orElseGet(() -> material.link()
                    .toString());
        }
    }
}
