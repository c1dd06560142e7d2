package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.verification.OrdersByNumber;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
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
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.guard.InMemoryAttempts;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop with one order, 4711 of one teapot and four cups, and both ways to withdraw from it. */
final class WithdrawalWorld {
    static final ShopId SHOP = new ShopId("demo");
    static final EmailAddress EMAIL = new EmailAddress("erika@example.com");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final LinkKey KEY = new LinkKey(new byte[LinkKey.KEY_BYTES]);
    static final Language GERMAN = new Language("de");

    final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryOrders orders = new InMemoryOrders(ledger);
    final InMemorySettings settings = new InMemorySettings();
    final InMemoryAttempts attempts = new InMemoryAttempts();
    final InMemoryWithdrawals withdrawals = new InMemoryWithdrawals(orders, ledger);
    final DeclarationWords words = (name, contract, scope, language, shop) ->
            "I, " + name + ", withdraw from contract " + contract + ": " + scope.key();
    final FakeSecretBox box = new FakeSecretBox();
    final OrderDoor door = new OrderDoor(new OpenOrder(orders, settings, clock), orders);
    final DeclareWithdrawal declare = new DeclareWithdrawal(door, withdrawals, words, clock);
    final DeclareByNumber byNumber = new DeclareByNumber(
            settings, new OrdersByNumber(orders, orders), orders, withdrawals, attempts, words, clock);

    WithdrawalWorld() {
        this(Optional.of(EMAIL), "");
    }

    /** Whose buyer gave this when they ordered. */
    WithdrawalWorld(Optional<EmailAddress> email, String phone) {
        set(SettingsLayer.EMPTY);
        apply(SampleEvents.placed("4711", email, phone));
    }

    void set(SettingsLayer layer) {
        settings.replace(new ShopSettings(
                SHOP,
                layer.with(GeneralSettings.EMAIL, new EmailAddress("shop@example.com")),
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
    }

    void apply(Fact fact) {
        apply(0, fact);
    }

    /** What happened so many minutes after the order was placed. */
    void apply(int minutes, Fact fact) {
        new ApplyOrderEvent(orders, orders, settings, new LinkKeys(box), clock)
                .apply(SampleEvents.event(CONNECTION, "4711", fact.type() + " " + minutes, minutes, fact));
    }

    static OrderKey key() {
        return OrderKey.of(SHOP, CONNECTION, "4711");
    }

    Order order() {
        return orders.find(key()).orElseThrow();
    }

    static Visit visit() {
        return new Visit(key().ref(), KEY.secret(key().ref(), 1).value(), Optional.empty(), "203.0.113.7");
    }

    static TypedDeclaration whole(String form) {
        return new TypedDeclaration(form, "", "", true, Map.of(), GERMAN);
    }

    static TypedDeclaration pieces(String form, Map<String, String> pieces) {
        return new TypedDeclaration(form, "", "", false, pieces, GERMAN);
    }

    DeclareWithdrawal.Outcome declare(TypedDeclaration typed) {
        return switch (declare.declare(visit(), typed)) {
            case Entered.Through<DeclareWithdrawal.Outcome>(DeclareWithdrawal.Outcome outcome) -> outcome;
            case Entered.TurnedAway<DeclareWithdrawal.Outcome> away -> throw new AssertionError(away.why());
        };
    }

    Withdrawal received(TypedDeclaration typed) {
        return ((DeclareWithdrawal.Outcome.Received) declare(typed)).withdrawal();
    }

    List<Message> messages(BuiltInType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .toList();
    }
}
