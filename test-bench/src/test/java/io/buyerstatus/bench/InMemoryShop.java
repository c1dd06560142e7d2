package io.buyerstatus.bench;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.OrderMessageComposer;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SweepDueMessages;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.event.OrderEvent;
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
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.buyer.order.OrderPages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A shop of one connection that has seen nothing yet, on fakes that keep everything in memory. */
public final class InMemoryShop {
    private static final ShopId SHOP = new ShopId("demo");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final OrderPages PAGES = new OrderPages(new PageFrames(new Assets()));

    /** Made once, as by a function: it parses its templates. */
    private static final BuiltInMessages MESSAGES = new BuiltInMessages();

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);
    private final ConnectionId connection;
    private Instant now;
    private final ShopSettings settings;
    private final ApplyOrderEvent intake;
    private final RecordingMailSender mails = new RecordingMailSender();
    private final DispatchMessage dispatch;
    private final SweepDueMessages sweep;

    public InMemoryShop(ConnectionId connection, Instant now) {
        this(connection, now, List.of());
    }

    /** @param carriers the kinds of further connections, each named as {@link #connection(ConnectionKind, Instant)} names it */
    public InMemoryShop(ConnectionId connection, Instant now, List<ConnectionKind> carriers) {
        this(connection, now, carriers, SettingsLayer.EMPTY);
    }

    /** A shop with these settings. */
    public InMemoryShop(ConnectionId connection, Instant now, List<ConnectionKind> carriers, SettingsLayer layer) {
        this.connection = connection;
        this.now = now;
        FakeSecretBox secrets = new FakeSecretBox();
        Map<ConnectionId, Connection> installed = new HashMap<>();
        installed.put(connection, connection(connection, ConnectionKind.GENERIC, now));
        carriers.stream().map(kind -> connection(kind, now)).forEach(each -> installed.put(each.id(), each));
        settings = new ShopSettings(
                SHOP,
                layer,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                installed,
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES]));
        InMemorySettings store = new InMemorySettings();
        store.replace(settings);
        LinkKeys keys = new LinkKeys(secrets);
        intake = new ApplyOrderEvent(orders, orders, store, keys, () -> this.now);
        dispatch = new DispatchMessage(
                ledger,
                store,
                new OrderMessageComposer(orders, new OrderLinks(keys, "https://status.example.com"), MESSAGES),
                new Breaker(new InMemoryReputation(), () -> this.now),
                new AutomationGuard(new InMemoryTallies()),
                mails,
                new RecordingSmsSender(),
                () -> this.now);
        sweep = new SweepDueMessages(ledger, () -> this.now);
    }

    /** A connection of this kind, with this shop since long. */
    public static Connection connection(ConnectionKind kind, Instant now) {
        return connection(new ConnectionId("demo-" + kind.name().toLowerCase(Locale.ROOT)), kind, now);
    }

    private static Connection connection(ConnectionId id, ConnectionKind kind, Instant now) {
        return Connection.installed(id, SHOP, CHANNEL, kind, now.minus(Duration.ofDays(90)));
    }

    public IngestResult take(OrderEvent event) {
        return intake.apply(event);
    }

    /** What the buyer sees now. */
    public String page(String subject) {
        return page(subject, PageLanguage.GERMAN);
    }

    public String page(String subject, PageLanguage language) {
        OrderKey key = OrderKey.of(SHOP, connection, subject);
        OrderView view = orders.view(key, OrderReader.Freshness.LATEST).orElseThrow();
        return PAGES.html(
                new Opened.Shown(view, settings.forChannel(CHANNEL), Optional.empty()),
                new PageRequest(
                        URI.create("https://status.example.com/o/" + key.ref() + "/secret"),
                        "",
                        Optional.of(new Language(language.tag())),
                        Optional.empty()),
                now,
                Optional.empty());
    }

    public Order order(String subject) {
        return orders.find(OrderKey.of(SHOP, connection, subject)).orElseThrow();
    }

    /** Lets time pass in which nothing is said. */
    public void waitUntil(Instant later) {
        now = later;
    }

    /** Sends what is due; answers all that was ever sent by mail. */
    public List<OutgoingMail> mails() {
        sweep.sweep(() -> false);
        ledger.all().stream().map(Message::id).toList().forEach(dispatch::dispatch);
        return mails.mails();
    }

    public Collection<Message> messages() {
        return ledger.all();
    }
}
