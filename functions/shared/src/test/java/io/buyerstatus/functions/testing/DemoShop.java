package io.buyerstatus.functions.testing;

import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.settings.GeneralSettings;
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
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The shop of the samples with their order 10042, whose buyer is Erika Beispiel in 50667 Köln; all in memory. */
public final class DemoShop {
    public static final ShopId SHOP = new ShopId("demo");
    public static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    public static final String NUMBER = "10042";

    /** The order of the samples. */
    public static final OrderKey ORDER = OrderKey.of(SHOP, CONNECTION, NUMBER);

    /** What the samples' links open the order with. */
    public static final LinkSecret SECRET = new LinkSecret("N0tASecret-OnlyItsLength-00");

    /** Where the samples' requests were sent to. */
    public static final URI BASE = URI.create("https://status.example.com");

    /** The path of the order's page. */
    public static final String PATH = "/o/" + ORDER.ref() + "/" + SECRET.value();

    public static final EmailAddress EMAIL = new EmailAddress("erika@example.com");
    public static final String PHONE = "+49 151 23456789";
    public static final String POSTCODE = "50667";

    /** What of the buyer may stand in no log. */
    public static final List<String> PERSONAL =
            List.of("Erika", "Beispiel", POSTCODE, "Lindenweg", EMAIL.value(), "23456789", SECRET.value());

    private static final ChannelId CHANNEL = new ChannelId("web");

    public final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryOrders orders = new InMemoryOrders(ledger);
    public final InMemorySettings settings = new InMemorySettings();
    public final FakeSecretBox box = new FakeSecretBox();
    public final LinkKeys keys = new LinkKeys(box);

    /** Its buyer has an e-mail address and a phone. */
    public DemoShop() {
        this(Optional.of(EMAIL));
    }

    private DemoShop(Optional<EmailAddress> email) {
        set(SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Nordlicht Keramik")
                .with(GeneralSettings.EMAIL, new EmailAddress("hallo@nordlicht-keramik.example")));
        happens(SampleEvents.placed(NUMBER, email, PHONE));
        change(order -> order.withAccess(Access.by(LinkState.first(1, SecretHash.of(SECRET)))));
    }

    /** Its buyer has a phone alone. */
    public static DemoShop withoutAddress() {
        return new DemoShop(Optional.empty());
    }

    /** Something that the shop says of the order. */
    public void happens(Fact fact) {
        IngestResult result = new ApplyOrderEvent(orders, orders, settings, keys, clock)
                .apply(SampleEvents.event(CONNECTION, NUMBER, fact.type() + clock.instant(), 0, fact));
        if (!(result instanceof IngestResult.Applied)) {
            throw new IllegalStateException("not taken: " + result);
        }
    }

    /** The order as it is now. */
    public Order order() {
        return orders.find(ORDER).orElseThrow();
    }

    /** Changes the order behind everybody's back. */
    public void change(UnaryOperator<Order> edit) {
        orders.commit(OrderChange.of(order(), edit.apply(order())));
    }

    /** Every write from now on meets one that was faster, as often as it is tried again. */
    public void disturb() {
        orders.beforeNextCommit(() -> {
            change(order -> order.withPreferences(order.preferences().in(another(order))));
            disturb();
        });
    }

    private static Language another(Order order) {
        Language english = new Language("en");
        return order.preferences().language().filter(english::equals).isPresent() ? new Language("de") : english;
    }

    /** The messages of a type that are planned or were sent, oldest first. */
    public List<Message> messages(MessageType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .toList();
    }

    /** What the shop has set; its other settings are as they come. */
    public void set(SettingsLayer layer) {
        settings.replace(new ShopSettings(
                SHOP,
                layer,
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

    /** The shop is switched off. */
    public void switchOff() {
        set(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Nordlicht Keramik").with(GeneralSettings.ENABLED, false));
    }
}
