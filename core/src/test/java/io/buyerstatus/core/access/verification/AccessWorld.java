package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OpenShared;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.access.RequestFreshLink;
import io.buyerstatus.core.access.ShareOrder;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.access.updates.AddEmail;
import io.buyerstatus.core.access.updates.ChooseUpdates;
import io.buyerstatus.core.access.updates.MailedLinks;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.VerifiedBrowser.Proof;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
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
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.testing.guard.InMemoryAttempts;
import io.buyerstatus.core.testing.guard.InMemoryCodes;
import io.buyerstatus.core.value.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop, its orders, and every way into them. */
final class AccessWorld {
    static final ShopId SHOP = new ShopId("demo");
    static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    static final EmailAddress EMAIL = new EmailAddress("erika@example.com");
    static final String PHONE = "+49 151 23456789";
    static final String ADDRESS = "203.0.113.7";

    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final LinkKey KEY = new LinkKey(new byte[LinkKey.KEY_BYTES]);

    final MutableClock clock = new MutableClock(SampleEvents.PLACED_AT.plus(Duration.ofMinutes(1)));
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryOrders orders = new InMemoryOrders(ledger);
    final InMemorySettings settings = new InMemorySettings();
    final InMemoryAttempts attempts = new InMemoryAttempts();
    final InMemoryCodes codes = new InMemoryCodes(ledger);
    final CountedSecrets secrets = new CountedSecrets();
    private final FakeSecretBox box = new FakeSecretBox();
    final LinkKeys keys = new LinkKeys(box);

    final OpenOrder open = new OpenOrder(orders, settings, clock);
    final OrderDoor door = new OrderDoor(open, orders);
    final OpenShared openShared = new OpenShared(orders, settings, clock);
    final OneTimeCodes desk = new OneTimeCodes(codes, secrets, settings, keys, clock);
    final TrustBrowser trust = new TrustBrowser(door, secrets, clock);
    final LinkIssuer issuer = new LinkIssuer(settings, keys, secrets);

    final VerifyByPostcode byPostcode = new VerifyByPostcode(door, attempts, trust, clock);
    final VerifyByCode byCode = new VerifyByCode(door, attempts, desk, trust, clock);
    final RequestCode requestCode = new RequestCode(door, attempts, desk, clock);
    final WaysToVerify ways = new WaysToVerify(door, attempts, clock);
    final LookUpOrder lookUp = new LookUpOrder(settings, orders, orders, attempts, desk, clock);
    final EnterByCode enter = new EnterByCode(settings, orders, attempts, desk, trust, issuer, clock);
    final ShareOrder share = new ShareOrder(door, issuer);
    final RequestFreshLink freshLink = new RequestFreshLink(door, attempts, issuer, clock);
    final ReplaceLink replace = new ReplaceLink(door, orders, attempts, issuer, clock);
    final ChooseUpdates updates = new ChooseUpdates(door, issuer, clock);
    final MailedLinks mailed = new MailedLinks(door, orders, settings, issuer);
    final AddEmail addEmail = new AddEmail(door, attempts, desk, issuer, clock);

    /** A shop with these settings and one order, 4711, of a buyer with e-mail address and phone. */
    AccessWorld(SettingsLayer layer) {
        set(layer);
        place("4711", Optional.of(EMAIL), PHONE);
    }

    AccessWorld() {
        this(SettingsLayer.EMPTY);
    }

    OrderKey place(String number, Optional<EmailAddress> email, String phone) {
        return apply(number, SampleEvents.placed(number, email, phone));
    }

    OrderKey apply(String number, Fact fact) {
        new ApplyOrderEvent(orders, orders, settings, keys, clock)
                .apply(SampleEvents.event(CONNECTION, number, fact.type(), 0, fact));
        return key(number);
    }

    /** The shop gives an order another number. */
    void renumber(String subject, String number) {
        Fact.Contents called = new Fact.Contents(
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        new ApplyOrderEvent(orders, orders, settings, keys, clock)
                .apply(SampleEvents.event(CONNECTION, subject, "called " + number, 5, new Fact.OrderChanged(called)));
    }

    static OrderKey key(String number) {
        return OrderKey.of(SHOP, CONNECTION, number);
    }

    Order order() {
        return orders.find(key("4711")).orElseThrow();
    }

    static LinkSecret link(String number, int generation) {
        return KEY.secret(key(number).ref(), generation);
    }

    /** At the first link of 4711. */
    static Visit visit() {
        return visit("4711", Optional.empty());
    }

    static Visit visit(String number, Optional<LinkSecret> browser) {
        return new Visit(key(number).ref(), link(number, 1).value(), browser, ADDRESS);
    }

    /** The digits that a message carries; the address where it confirms one. */
    String digits(Message message, String address) {
        return KEY.code(
                        message.id().subject().shop() + "-"
                                + message.id().subject().key(),
                        new CodeId(message.key().occurrence()),
                        address)
                .digits();
    }

    /** The digits of the newest code that was really sent. */
    String digits() {
        return digits(messages(BuiltInTypes.ACCESS_CODE).getLast(), "");
    }

    static String wrong(String digits) {
        return digits.charAt(0) == '1' ? "2" + digits.substring(1) : "1" + digits.substring(1);
    }

    List<Message> messages(MessageType type) {
        return ledger.all().stream()
                .filter(message -> message.key().type().equals(type))
                .filter(message -> message.reason().isEmpty())
                .toList();
    }

    Opened open(Visit visit) {
        return open.open(visit, Freshness.LATEST);
    }

    /** What a use case said, or why its visitor was turned away. */
    static Object result(Entered<?> entered) {
        return switch (entered) {
            case Entered.Through<?> through -> through.outcome();
            case Entered.TurnedAway<?> turnedAway -> turnedAway.why();
        };
    }

    /** A browser that typed a right code. */
    LinkSecret verified() {
        return verified("4711");
    }

    /** The same for another order, without a code being sent. */
    LinkSecret verified(String number) {
        Opened.Shown shown = (Opened.Shown) open(visit(number, Optional.empty()));
        return ((Verification.Done) result(trust.trust(shown, Optional.empty(), Proof.CODE))).browser();
    }

    /** A browser that typed the right postcode, which opens the addresses alone. */
    LinkSecret postcoded() {
        return ((Verification.Done) result(byPostcode.verify(visit(), "50667"))).browser();
    }

    /** What a message carries for whom it reaches now. */
    OrderLinks.Keys keys(Message message, Recipient to) {
        OrderKey key = new OrderKey(
                message.id().subject().shop(), message.id().subject().key());
        return new OrderLinks(keys, "https://status.example.com")
                .keys(
                        settings.shop(SHOP).orElseThrow(),
                        orders.find(key).orElseThrow(),
                        (BuiltInType) message.key().type(),
                        message.key(),
                        to);
    }

    /** At a link that a message carries. */
    static Visit at(URI link) {
        String[] parts = link.getRawPath().split("/", -1);
        return new Visit(parts[2], parts[3], Optional.empty(), ADDRESS);
    }

    void set(SettingsLayer layer) {
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
}
