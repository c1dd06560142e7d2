package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.SmsCountries;
import io.buyerstatus.core.message.planning.Planner;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
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
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody is flooded through us, whichever of all shops and orders asks for it. */
final class RecipientQuotasTest {
    private static final EmailAddress VICTIM = new EmailAddress("erika@example.com");
    private static final String PHONE = "+49 151 23456789";
    private static final List<String> SHOPS = List.of("demo", "other");

    private final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final LinkKeys keys = new LinkKeys(secrets);
    private final RecordingMailSender mails = new RecordingMailSender();
    private final RecordingSmsSender sms = new RecordingSmsSender();
    private final DispatchMessage dispatch = new DispatchMessage(
            ledger,
            settings,
            new OrderMessageComposer(orders, new OrderLinks(keys, "https://status.example.com"), new Words()),
            new Breaker(new InMemoryReputation(), clock),
            new AutomationGuard(new InMemoryTallies()),
            mails,
            sms,
            clock);

    RecipientQuotasTest() {
        SHOPS.forEach(shop -> set(shop, SettingsLayer.EMPTY));
    }

    @Test
    @Tag("G22")
    void fourOrdersOfTwoShopsSendFiveCodesAnHourAndTenADayToOneAddress() {
        List<Order> four = IntStream.range(0, 4)
                .mapToObj(at -> place(SHOPS.get(at % 2), "order-" + at, Optional.of(VICTIM), ""))
                .toList();
        for (int hour = 0; hour < 24; hour++) {
            int before = mails.mails().size();
            for (Order order : four) {
                code(order);
                code(order);
            }
            assertThat(mails.mails().size() - before).isLessThanOrEqualTo(5);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(mails.mails()).hasSize(10);
        assertThat(ledger.all())
                .filteredOn(message -> message.state() == MessageState.SKIPPED)
                .hasSize(4 * 2 * 24 - 10)
                .allSatisfy(message -> assertThat(message.reason()).contains("as many codes and links as anybody"));
        code(four.getFirst());
        assertThat(mails.mails()).hasSize(11);
    }

    @Test
    @Tag("G22")
    void codesAndLinksAreCountedTogetherAndHoweverTheAddressIsSpelt() {
        Order order = place("demo", "1", Optional.of(VICTIM), "");
        Order spelt = place("other", "2", Optional.of(new EmailAddress("Erika@EXAMPLE.com")), "");
        for (int at = 0; at < 3; at++) {
            code(order);
            send(spelt, BuiltInTypes.FRESH_LINK, "link-" + at);
        }
        assertThat(mails.mails()).hasSize(5);
    }

    @Test
    @Tag("G22")
    void whatTheOrderIsToldGoesOnWhenCodesHaveEnded() {
        Order order = place("demo", "1", Optional.of(VICTIM), "");
        IntStream.range(0, 7).forEach(at -> code(order));
        assertThat(send(order, BuiltInTypes.SELLER_WROTE, "entry").state()).isEqualTo(MessageState.SENT);
    }

    @Test
    @Tag("G22")
    void anAddressThatSomebodyTypedGetsThreeCodesADayOfAllOrders() {
        for (int at = 0; at < 5; at++) {
            Order order = place(SHOPS.get(at % 2), "order-" + at, Optional.empty(), "");
            Order adding = order.withPreferences(order.preferences().adding(VICTIM));
            orders.commit(OrderChange.of(order, adding));
            send(adding, BuiltInTypes.CONFIRM_EMAIL, freshCode());
        }
        assertThat(mails.mails()).hasSize(3);
    }

    @Test
    @Tag("G22")
    void aNumberGetsThreeSmsADayWhateverTheySay() {
        Order order = place("demo", "1", Optional.empty(), PHONE);
        Order other = place("other", "2", Optional.empty(), PHONE);
        code(order);
        code(other);
        send(other, BuiltInTypes.ORDER_CONFIRMED, "1");
        send(order, BuiltInTypes.ORDER_CONFIRMED, "1");
        Message fourth = code(order);
        assertThat(sms.messages()).hasSize(3);
        assertThat(fourth.state()).isEqualTo(MessageState.SKIPPED);
        assertThat(fourth.reason()).isEqualTo(Quota.of(number()).reason());
        clock.advance(Duration.ofDays(1));
        code(order);
        assertThat(sms.messages()).hasSize(4);
    }

    @Test
    @Tag("G22")
    void aShopSendsSoManySmsInAMonthAndTheOtherShopsGoOn() {
        set("demo", SettingsLayer.EMPTY.with(MessageSettings.SMS_MONTHLY, 2));
        for (int at = 0; at < 4; at++) {
            code(place("demo", "order-" + at, Optional.empty(), "+49 151 2345678" + at));
        }
        assertThat(sms.messages()).hasSize(2);
        assertThat(ledger.all())
                .filteredOn(message -> message.reason().equals(Quota.SmsOfShop.USED_UP))
                .hasSize(2);
        code(place("other", "1", Optional.empty(), PHONE));
        assertThat(sms.messages()).hasSize(3);
        clock.advance(Duration.ofDays(30));
        code(place("demo", "next", Optional.empty(), PHONE));
        assertThat(sms.messages()).hasSize(4);
    }

    @Test
    @Tag("G22")
    void smsGoToTheOrdersCountryAndToThoseThatTheShopNames() {
        Order abroad = place("demo", "1", Optional.empty(), "+43 664 1234567");
        Message code = code(abroad);
        assertThat(code.state()).isEqualTo(MessageState.SKIPPED);
        assertThat(code.reason()).isEqualTo(SmsCountries.ELSEWHERE);
        set("demo", SettingsLayer.EMPTY.with(MessageSettings.SMS_COUNTRIES, Set.of(new Country("AT"))));
        assertThat(code(abroad).state()).isEqualTo(MessageState.SENT);
        assertThat(code(place("demo", "2", Optional.empty(), PHONE)).reason()).isEqualTo(SmsCountries.ELSEWHERE);
    }

    private PhoneNumber number() {
        return new PhoneNumber("+4915123456789");
    }

    private Message code(Order order) {
        return send(order, BuiltInTypes.ACCESS_CODE, freshCode());
    }

    private int issued;

    private String freshCode() {
        return CodeId.of(new LinkSecret("handle".repeat(4) + "%03d".formatted(issued++)))
                .value();
    }

    private Message send(Order order, BuiltInType type, String occurrence) {
        MessageKey key = MessageKey.of(type, occurrence);
        Message planned = Planner.plan(
                        order, key, new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY), clock.instant())
                .orElseThrow();
        if (ledger.find(planned.id()).isEmpty()) {
            ledger.create(planned);
        }
        dispatch.dispatch(planned.id());
        return ledger.find(planned.id()).orElseThrow();
    }

    private Order place(String shop, String number, Optional<EmailAddress> email, String phone) {
        ConnectionId connection = new ConnectionId(shop + "-web");
        new ApplyOrderEvent(orders, orders, settings, keys, clock)
                .apply(SampleEvents.event(connection, number, "placed", 0, SampleEvents.placed(number, email, phone)));
        return orders.find(OrderKey.of(new ShopId(shop), connection, number)).orElseThrow();
    }

    private void set(String shop, SettingsLayer layer) {
        ShopId id = new ShopId(shop);
        ChannelId channel = new ChannelId("web");
        ConnectionId connection = new ConnectionId(shop + "-web");
        settings.replace(new ShopSettings(
                id,
                layer,
                Map.of(channel, SettingsLayer.EMPTY),
                Map.of(
                        connection,
                        Connection.installed(
                                connection,
                                id,
                                channel,
                                ConnectionKind.GENERIC,
                                SampleEvents.PLACED_AT.minus(Duration.ofDays(90)))),
                secrets.seal(id, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    private static final class Words implements MessageRenderer {
        @Override
        public RenderedMail mail(Material material) {
            return new RenderedMail("subject", "text", "");
        }

        @Override
        public String sms(Material material) {
            return "text";
        }
    }
}
