package io.buyerstatus.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.payment.PaymentSettings;
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
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shop says what a payment method is, for all of its channels or for one. */
@Tag("DR-14")
class StatedMethodsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId WEB = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final OrderKey ORDER = OrderKey.of(SHOP, WEB, "4711");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ApplyOrderEvent intake =
            new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), new MutableClock(SampleEvents.PLACED_AT));

    @Test
    void aTransferThatSomebodyElseCollectsAsksForNone() {
        shop(methods("escrow-7", "provider"), SettingsLayer.EMPTY);
        place(new PaymentTerms(Method.BANK_TRANSFER, "escrow-7", "Überweisung", Optional.empty()));

        assertThat(order().awaitsTransfer()).isFalse();
        assertThat(order().purchase().payment().orElseThrow().value())
                .isEqualTo(new PaymentTerms(Method.PROVIDER, "escrow-7", "Überweisung", Optional.empty()));
        assertThat(planned(BuiltInTypes.PAYMENT_REMINDER)).isEmpty();
    }

    @Test
    void aMethodOfTheShopsOwnAsksForATransfer() {
        shop(methods("Vorkasse Spezial", "bank_transfer"), SettingsLayer.EMPTY);
        place(new PaymentTerms(Method.OTHER, "plugin_9", "vorkasse spezial", Optional.empty()));

        assertThat(order().awaitsTransfer()).isTrue();
        assertThat(planned(BuiltInTypes.PAYMENT_REMINDER)).isNotEmpty();
    }

    @Test
    void aChannelSaysOtherwise() {
        shop(methods("plugin_9", "bank_transfer"), methods("plugin_9", "card"));
        place(new PaymentTerms(Method.OTHER, "plugin_9", "", Optional.empty()));

        assertThat(order().awaitsTransfer()).isFalse();
    }

    @Test
    void aChangeIsReadAsThePlacingWas() {
        shop(methods("plugin_9", "cash_on_delivery"), SettingsLayer.EMPTY);
        place(new PaymentTerms(Method.CARD, "", Optional.empty()));
        PaymentTerms changed = new PaymentTerms(Method.BANK_TRANSFER, "plugin_9", "", Optional.empty());

        take("2", new Fact.OrderChanged(contents(changed)));

        assertThat(order().purchase().payment().orElseThrow().value().method()).isEqualTo(Method.CASH_ON_DELIVERY);
    }

    @Test
    void aPaymentThatIsReportedIsOfTheMethodThatTheShopMeans() {
        shop(methods("Treuhand", "provider"), SettingsLayer.EMPTY);
        Payment reported = new Payment(
                Payment.State.FAILED,
                Optional.empty(),
                Optional.of(Method.BANK_TRANSFER),
                "Treuhand",
                Optional.empty());
        place(new PaymentTerms(Method.CARD, "", Optional.empty()));

        take("2", new Fact.PaymentReported("p1", reported));

        assertThat(order().facts().payments().standingPayments())
                .hasEntrySatisfying(
                        "p1", payment -> assertThat(payment.value().method()).contains(Method.PROVIDER));
    }

    @Test
    @Tag("DR-12")
    void aTotalBelowNothingAsksForNothingAndIsNotOverpaid() {
        shop(SettingsLayer.EMPTY, SettingsLayer.EMPTY);
        place(new PaymentTerms(Method.BANK_TRANSFER, "", Optional.empty()));
        Totals below = new Totals(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Money.of("-5", "EUR"), true);

        take(
                "2",
                new Fact.OrderChanged(new Fact.Contents(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(below),
                        Optional.empty(),
                        Optional.empty())));

        assertThat(order().settlement().state()).isEqualTo(Settlement.State.NOTHING_DUE);
        assertThat(order().awaitsTransfer()).isFalse();
    }

    private void shop(SettingsLayer shop, SettingsLayer channel) {
        Connection web =
                Connection.installed(WEB, SHOP, CHANNEL, ConnectionKind.GENERIC, Instant.parse("2026-01-01T00:00:00Z"));
        settings.replace(new ShopSettings(
                SHOP,
                shop,
                Map.of(CHANNEL, channel),
                Map.of(WEB, web),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    private void place(PaymentTerms terms) {
        take("1", new Fact.OrderPlaced(SampleEvents.PLACED_AT, true, contents(terms)));
    }

    private static Fact.Contents contents(PaymentTerms terms) {
        return SampleEvents.contents("4711", Optional.of(new EmailAddress("anna@example.com")), "", Method.OTHER)
                .paidBy(terms);
    }

    private void take(String id, Fact fact) {
        assertThat(intake.apply(new OrderEvent(
                        id,
                        WEB,
                        "4711",
                        SampleEvents.PLACED_AT.plusSeconds(Long.parseLong(id)),
                        false,
                        OrderEvent.Origin.SHOP,
                        fact)))
                .isInstanceOf(IngestResult.Applied.class);
    }

    private Order order() {
        return orders.find(ORDER).orElseThrow();
    }

    private List<Message> planned(BuiltInType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .toList();
    }

    private static SettingsLayer methods(String name, String kind) {
        return SettingsLayer.EMPTY.withPlain(PaymentSettings.METHODS, Map.of(name, kind));
    }
}
