package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.OrdersTable.Parcel;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is known of a parcel under one of its ids. */
final class ParcelItem {
    private ParcelItem() {}

    /** The item without its keys. */
    static Map<String, AttributeValue> write(ParcelFacts fragment) {
        Stamps stamps = Stamps.empty();
        ItemWriter parcel = Schema.item()
                .put(Parcel.CARRIER, fragment.carrier(), stamps.write(Values::text))
                .put(Parcel.NUMBER, fragment.number(), stamps.write(Values::text))
                .put(Parcel.URL, fragment.url(), stamps.write(url -> Values.text(url.toString())))
                .put(
                        Parcel.CONTENTS,
                        fragment.contents(),
                        stamps.write(contents -> Values.list(contents.lines(), ParcelItem::line)))
                .instant(Parcel.SENT_AT, fragment.sentAt())
                .put(Parcel.EXPECTED, fragment.expected(), stamps.write(ParcelItem::window))
                .put(Parcel.PICKUP, fragment.pickup(), stamps.write(ParcelItem::pickup))
                .list(Parcel.SCANS, fragment.scans(), ScanForm::write)
                .texts(Parcel.TOLD, fragment.told());
        return stamps.into(parcel).item();
    }

    static ParcelFacts read(ParcelId id, ItemReader parcel) {
        Schema.check(parcel);
        Stamps stamps = Stamps.of(parcel);
        return new ParcelFacts(
                id,
                parcel.find(Parcel.CARRIER, stamps.read(AttributeValue::s)),
                parcel.find(Parcel.NUMBER, stamps.read(AttributeValue::s)),
                parcel.find(Parcel.URL, stamps.read(url -> URI.create(url.s()))),
                parcel.find(
                        Parcel.CONTENTS,
                        stamps.read(contents -> new ParcelFacts.Contents(
                                contents.l().stream().map(ParcelItem::line).toList()))),
                parcel.find(Parcel.SENT_AT, Values::instant),
                parcel.find(Parcel.EXPECTED, stamps.read(ParcelItem::window)),
                parcel.find(Parcel.PICKUP, stamps.read(ParcelItem::pickup)),
                parcel.list(Parcel.SCANS, ScanForm::read),
                parcel.texts(Parcel.TOLD));
    }

    private static AttributeValue line(ParcelLine line) {
        return new ItemWriter()
                .text("l", line.line())
                .number("q", line.quantity())
                .value();
    }

    private static ParcelLine line(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new ParcelLine(map.text("l"), map.integer("q"));
    }

    private static AttributeValue window(DeliveryWindow window) {
        return new ItemWriter()
                .instant("f", window.from())
                .instant("u", window.until())
                .value();
    }

    private static DeliveryWindow window(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new DeliveryWindow(map.instant("f"), map.instant("u"));
    }

    private static AttributeValue pickup(PickupPoint pickup) {
        return new ItemWriter()
                .text("n", pickup.name())
                .text("a", pickup.address())
                .text("h", pickup.hours())
                .instant("u", pickup.until())
                .value();
    }

    private static PickupPoint pickup(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new PickupPoint(map.text("n"), map.text("a"), map.text("h"), map.find("u", Values::instant));
    }
}
