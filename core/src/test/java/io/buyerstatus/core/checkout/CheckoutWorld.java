package io.buyerstatus.core.checkout;

import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.checkout.BeginPayment.Outcome;
import io.buyerstatus.core.checkout.BeginPayment.Wish;
import io.buyerstatus.core.checkout.PaymentGateway.Back;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSecrets;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.payment.ProviderSettings.Mode;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryPayments;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A shop whose buyers can pay with both providers, and its order 4711 over 64.90 EUR, to be paid by transfer. */
final class CheckoutWorld {
    static final ShopId SHOP = new ShopId("demo");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    static final ChannelId CHANNEL = new ChannelId("web");
    private static final LinkKey KEY = new LinkKey(new byte[LinkKey.KEY_BYTES]);

    final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryOrders orders = new InMemoryOrders(ledger);
    final InMemoryPayments payments = new InMemoryPayments(orders);
    final InMemorySettings settings = new InMemorySettings();
    final FakeSecretBox box = new FakeSecretBox();
    final PretendProvider paypal = new PretendProvider("paypal", clock);
    final PretendProvider klarna = new PretendProvider("klarna", clock);

    CheckoutWorld() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(
                        CONNECTION,
                        Connection.installed(
                                CONNECTION,
                                SHOP,
                                CHANNEL,
                                ConnectionKind.GENERIC,
                                SampleEvents.PLACED_AT.minus(Duration.ofDays(90)))),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
        for (Provider provider : Provider.values()) {
            ProviderSettings each = ProviderSettings.of(provider);
            set(ProviderSecrets.of(provider).path(), "secret");
            set(each.login().path(), "login");
            set(each.mode().path(), Mode.SANDBOX.name().toLowerCase(Locale.ROOT));
            set(each.enabled().path(), true);
        }
        apply("placed", SampleEvents.placed("4711", Optional.empty(), ""));
    }

    ChangeResult set(String path, Object value) {
        long seen = settings.shop(SHOP).orElseThrow().version();
        return new ChangeSettings(settings, SettingsCatalogue.byPath(), box, clock)
                .change(
                        SHOP,
                        seen,
                        List.of(SettingsEdit.set(SettingsScope.of(CHANNEL), path, value)),
                        new Author(Author.Via.OPERATOR, "test"));
    }

    ChangeResult unset(String path) {
        long seen = settings.shop(SHOP).orElseThrow().version();
        return new ChangeSettings(settings, SettingsCatalogue.byPath(), box, clock)
                .change(
                        SHOP,
                        seen,
                        List.of(SettingsEdit.unset(SettingsScope.of(CHANNEL), path)),
                        new Author(Author.Via.OPERATOR, "test"));
    }

    /** The buyer who is back asks what became of it. */
    void confirm(OrderStore in, PaymentStore store) {
        OrderDoor door = new OrderDoor(new OpenOrder(in, settings, clock), in);
        new ConfirmPayment(door, settling(in, store, this::at)).confirm(visit());
    }

    void apply(String id, Fact fact) {
        new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock)
                .apply(new OrderEvent(id, CONNECTION, "4711", clock.instant(), false, OrderEvent.Origin.SHOP, fact));
    }

    static OrderKey key() {
        return OrderKey.of(SHOP, CONNECTION, "4711");
    }

    Order order() {
        return orders.find(key()).orElseThrow();
    }

    PretendProvider at(Provider provider) {
        return provider == Provider.PAYPAL ? paypal : klarna;
    }

    Outcome begin(Provider provider) {
        return begin(provider, orders, payments, this::at);
    }

    Outcome begin(Provider provider, OrderStore in, PaymentStore store, Function<Provider, PaymentGateway> gateways) {
        BeginPayment begin = new BeginPayment(
                new OrderDoor(new OpenOrder(in, settings, clock), in),
                in,
                store,
                new ProviderAccounts(settings, box),
                gateways,
                clock);
        URI page = URI.create("https://status.example/o/1/2");
        Entered<Outcome> entered =
                begin.begin(visit(), new Wish(provider, shown -> new Language("de"), new Back(page, page), page));
        return switch (entered) {
            case Entered.Through<Outcome>(Outcome outcome) -> outcome;
            case Entered.TurnedAway<Outcome> away -> throw new AssertionError(away.why());
        };
    }

    private static Visit visit() {
        return new Visit(key().ref(), KEY.secret(key().ref(), 1).value(), Optional.empty(), "203.0.113.7");
    }

    SettlePayments settling(OrderStore in, PaymentStore store, Function<Provider, PaymentGateway> gateways) {
        return new SettlePayments(in, store, report(in), new ProviderAccounts(settings, box), gateways, clock);
    }

    private ReportToOrder report(OrderStore in) {
        return new ReportToOrder(in, settings, AutomationStore.NONE, clock);
    }

    void settle() {
        settling(orders, payments, this::at).settle(key());
    }

    void sweep() {
        sweep(orders, payments, this::at);
    }

    void sweep(OrderStore in, PaymentStore store, Function<Provider, PaymentGateway> gateways) {
        new SweepDuePayments(in, store, report(in), settling(in, store, gateways), clock).sweep(() -> false);
    }

    /** Both ways to pay, begun in two tabs, approved in both. */
    void approveBoth() {
        begin(Provider.PAYPAL);
        begin(Provider.KLARNA);
        paypal.approveAll();
        klarna.approveAll();
    }

    PaymentAttempt attempt(Provider provider) {
        return order().payments().last(provider).orElseThrow();
    }

    List<String> notes() {
        return orders.entries(key()).stream().map(entry -> entry.text()).toList();
    }

    /** How many mails the seller gets about payments that only they can settle. */
    long toldTheSeller() {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(BuiltInTypes.PAYMENT_NOTED))
                .count();
    }
}
