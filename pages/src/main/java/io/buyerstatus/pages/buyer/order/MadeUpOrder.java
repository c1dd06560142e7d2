package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order of nobody in no shop, with a bit of everything that a page shows: rendered before anybody waits for a page. */
public final class MadeUpOrder {
    /** When it is looked at. */
    public static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    private static final Instant PLACED = NOW.minus(Duration.ofDays(2));
    private static final ConnectionId CONNECTION = new ConnectionId("nobody");
    private static final String NUMBER = "1";
    private static final LinkSecret SECRET = new LinkSecret("A".repeat(27));
    private static final OrderKey KEY = OrderKey.of(new ShopId("nobody"), CONNECTION, NUMBER);

    private MadeUpOrder() {}

    /** As its buyer would see it, verified. */
    public static Opened.Shown shown() {
        Order order = Order.unseen(
                KEY,
                new OrderSource(CONNECTION, new ChannelId("nobody")),
                Access.by(LinkState.first(1, SecretHash.of(SECRET))));
        for (Fact fact : facts()) {
            OrderEvent event = new OrderEvent(
                    fact.type(),
                    CONNECTION,
                    NUMBER,
                    PLACED.plus(Duration.ofDays(1)),
                    false,
                    OrderEvent.Origin.SHOP,
                    fact);
            order = order.merge(OrderFacts.of(event, NOW));
        }
        List<Entry> entries =
                List.of(entry(Entry.Author.BUYER, "https://www.example.com"), entry(Entry.Author.SELLER, "Nothing."));
        VerifiedBrowser browser =
                new VerifiedBrowser(SecretHash.of(SECRET), VerifiedBrowser.Proof.CODE, NOW.plus(Duration.ofDays(1)));
        return new Opened.Shown(
                OrderView.of(order, entries, false),
                new EffectiveSettings(SettingsLayer.EMPTY, SettingsLayer.EMPTY),
                Optional.of(browser));
    }

    private static Entry entry(Entry.Author author, String text) {
        return new Entry(Entry.idOf(author.name()), PLACED, author, Entry.Visibility.BUYER_AND_SELLER, "Nobody", text);
    }

    private static List<Fact> facts() {
        Place place = new Place("Hamburg", "", Optional.of(new Country("DE")), Optional.empty());
        DeliveryWindow expected = new DeliveryWindow(NOW, NOW.plus(Duration.ofDays(1)));
        return List.of(
                new Fact.OrderPlaced(PLACED, true, contents()),
                new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()),
                new Fact.ShipmentSent(
                        "1", "DHL", "00340434161094042557", Optional.empty(), List.of(), PLACED, Optional.of(expected)),
                new Fact.ShipmentTracked(
                        "1",
                        "DHL",
                        "00340434161094042557",
                        ScanStatus.IN_TRANSIT,
                        "",
                        "",
                        Optional.of(place),
                        Optional.of(expected),
                        Optional.empty()));
    }

    private static Fact.Contents contents() {
        Money price = Money.of("1.00", "EUR");
        Address address = new Address("Nobody", "", "Nowhere 1", "", "20095", "Hamburg", "", new Country("DE"), "");
        return new Fact.Contents(
                Optional.of(NUMBER),
                Optional.of(new Language("en")),
                Optional.of(new Buyer("No", "Body", "", Optional.empty(), "", "", false)),
                Optional.of(address),
                Optional.of(address),
                Optional.of(List.of(new Line(
                        "1", "Nothing", "", 2, Optional.of(price), Optional.empty(), Optional.empty(), List.of()))),
                Optional.of(new Totals(
                        Optional.of(price), Optional.of(price), Optional.empty(), Optional.of(price), price, true)),
                Optional.of(new PaymentTerms(PaymentTerms.Method.BANK_TRANSFER, "", Optional.empty())),
                Optional.empty());
    }
}
