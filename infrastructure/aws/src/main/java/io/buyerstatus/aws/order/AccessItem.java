package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Access;
import io.buyerstatus.aws.order.Attributes.Browsers;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What buyers themselves leave in an order, beside their messages: the browsers they were verified in, and their preferences. */
record AccessItem(List<VerifiedBrowser> browsers, NotificationPreferences preferences) {
    static final AccessItem NONE = new AccessItem(List.of(), NotificationPreferences.NONE);

    static AccessItem of(Order order) {
        return new AccessItem(order.access().browsers(), order.preferences());
    }

    /** Where the change touches it. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        AccessItem before = change.before().map(AccessItem::of).orElse(NONE);
        AccessItem after = of(change.after());
        return after.equals(before)
                ? Stream.empty()
                : Stream.of(RowWrite.put(
                        tables.orders(),
                        RowWrite.keyed(OrdersTable.key(change.after().key(), OrdersTable.ACCESS), after.write())));
    }

    /** The item without its keys. */
    Map<String, AttributeValue> write() {
        return Schema.item()
                .list(Access.BROWSERS, browsers, AccessItem::browser)
                .flag(Access.QUIET, preferences.quiet())
                .put(Access.EMAIL, preferences.email(), address -> Values.text(address.value()))
                .put(Access.UNCONFIRMED, preferences.unconfirmed(), address -> Values.text(address.value()))
                .put(Access.UPDATES, preferences.updates(), AccessItem::name)
                .put(Access.LANGUAGE, preferences.language(), language -> Values.text(language.tag()))
                .item();
    }

    static AccessItem read(ItemReader item) {
        Schema.check(item);
        return new AccessItem(
                item.list(Access.BROWSERS, AccessItem::browser),
                new NotificationPreferences(
                        item.flag(Access.QUIET),
                        item.find(Access.EMAIL, AttributeValue::s).flatMap(EmailAddress::parse),
                        item.find(Access.UNCONFIRMED, AttributeValue::s).flatMap(EmailAddress::parse),
                        item.find(Access.UPDATES, value -> constant(DeliveryChannel.class, value.s())),
                        item.find(Access.LANGUAGE, value -> new Language(value.s()))));
    }

    private static AttributeValue browser(VerifiedBrowser browser) {
        return new ItemWriter()
                .text(Browsers.HASH, browser.hash().value())
                .put(Browsers.PROOF, name(browser.proof()))
                .instant(Browsers.UNTIL, browser.until())
                .value();
    }

    private static VerifiedBrowser browser(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new VerifiedBrowser(
                new SecretHash(map.text(Browsers.HASH)),
                constant(VerifiedBrowser.Proof.class, map.text(Browsers.PROOF)),
                map.instant(Browsers.UNTIL));
    }

    private static AttributeValue name(Enum<?> value) {
        return Values.text(value.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
