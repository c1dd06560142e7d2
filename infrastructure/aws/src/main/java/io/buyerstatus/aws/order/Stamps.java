package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The stamps of one item. Most registers of an item come from one event, so each stamp is written once and a register is
 * the list of its value and its stamp's index.
 */
final class Stamps {
    private final List<Stamp> stamps;

    private Stamps(List<Stamp> stamps) {
        this.stamps = stamps;
    }

    /** For writing an item. */
    static Stamps empty() {
        return new Stamps(new ArrayList<>());
    }

    /** For reading an item. */
    static Stamps of(ItemReader item) {
        return new Stamps(item.list(Attributes.STAMPS, Stamps::stamp));
    }

    /** The form of a register; what it points to is written by {@link #into}. */
    <T> Function<Stamped<T>, AttributeValue> write(Function<T, AttributeValue> form) {
        return stamped ->
                AttributeValue.fromL(List.of(form.apply(stamped.value()), Values.number(index(stamped.stamp()))));
    }

    <T> Function<AttributeValue, Stamped<T>> read(Function<AttributeValue, T> form) {
        return value -> new Stamped<>(
                form.apply(value.l().get(0)),
                stamps.get(Integer.parseInt(value.l().get(1).n())));
    }

    /** The form of a stamp alone. */
    AttributeValue write(Stamp stamp) {
        return Values.number(index(stamp));
    }

    Stamp read(AttributeValue value) {
        return stamps.get(Integer.parseInt(value.n()));
    }

    /** Adds the stamps to the item, once all its registers are written. */
    ItemWriter into(ItemWriter item) {
        return item.list(Attributes.STAMPS, stamps, stamp -> new ItemWriter()
                .instant(Attributes.Stamps.TIME, stamp.at())
                .text(Attributes.Stamps.EVENT, stamp.eventId())
                .value());
    }

    private int index(Stamp stamp) {
        int known = stamps.indexOf(stamp);
        if (known >= 0) {
            return known;
        }
        stamps.add(stamp);
        return stamps.size() - 1;
    }

    private static Stamp stamp(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Stamp(map.instant(Attributes.Stamps.TIME), map.text(Attributes.Stamps.EVENT));
    }
}
