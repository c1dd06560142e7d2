package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Contents;
import io.buyerstatus.aws.order.Attributes.Expected;
import io.buyerstatus.aws.order.Attributes.Parcel;
import io.buyerstatus.aws.order.Attributes.Pickup;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Presence;
import io.buyerstatus.core.tracking.ShippingFacts;
import io.buyerstatus.core.tracking.TrackingFacts;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is known of a parcel under one of its ids. */
final class ParcelItem {
    private ParcelItem() {}

    /** The item without its keys. */
    static Map<String, AttributeValue> write(ParcelFacts fragment) {
        Stamps stamps = Stamps.empty();
        ShippingFacts shipping = fragment.shipping();
        TrackingFacts tracking = fragment.tracking();
        Presence derived = derived(shipping);
        ItemWriter parcel = Schema.item()
                .put(Parcel.CARRIER, shipping.carrier(), stamps.write(Values::text))
                .put(Parcel.NUMBER, shipping.number(), stamps.write(Values::text))
                .put(Parcel.URL, shipping.url(), stamps.write(url -> Values.text(url.toString())))
                .put(
                        Parcel.CONTENTS,
                        shipping.contents(),
                        stamps.write(contents -> Values.list(contents.lines(), ParcelItem::line)))
                .instant(Parcel.SENT_AT, shipping.sentAt())
                .put(
                        Parcel.STATED,
                        shipping.presence().stated().filter(said -> !derived.stated()
                                .equals(Optional.of(said))),
                        stamps::write)
                .put(Parcel.WITHDRAWN, shipping.presence().withdrawn(), stamps::write)
                .put(Parcel.READY, shipping.presence().ready(), stamps::write)
                .map(
                        Parcel.NUMBERS,
                        derived.numbers().equals(shipping.presence().numbers())
                                ? Map.of()
                                : shipping.presence().numbers(),
                        stamps::write)
                .list(Parcel.UNTRACKED, sorted(shipping.presence().untracked()), stamps::write)
                .put(Parcel.PARTS, shipping.presence().parts(), stamps.write(ParcelItem::parts))
                .put(Parcel.TRACKED_NUMBER, tracking.number(), stamps.write(Values::text))
                .put(Parcel.EXPECTED, tracking.expected(), stamps.write(ParcelItem::window))
                .put(Parcel.PICKUP, tracking.pickup(), stamps.write(ParcelItem::pickup))
                .list(Parcel.SCANS, tracking.scans(), ScanForm::write)
                .texts(Parcel.PLANNED, fragment.planned())
                .put(Parcel.PHOTO, shipping.photo(), stamps.write(photo -> Values.text(photo.toString())));
        return stamps.into(parcel).item();
    }

    static ParcelFacts read(ParcelId id, ItemReader parcel) {
        Schema.check(parcel);
        Stamps stamps = Stamps.of(parcel);
        ShippingFacts shipping = withPresence(new ShippingFacts(
                parcel.find(Parcel.CARRIER, stamps.read(AttributeValue::s)),
                parcel.find(Parcel.NUMBER, stamps.read(AttributeValue::s)),
                parcel.find(Parcel.URL, stamps.read(url -> URI.create(url.s()))),
                parcel.find(
                        Parcel.CONTENTS,
                        stamps.read(contents -> new ShippingFacts.Contents(
                                contents.l().stream().map(ParcelItem::line).toList()))),
                parcel.find(Parcel.SENT_AT, Values::instant),
                new Presence(
                        parcel.find(Parcel.STATED, stamps::read),
                        parcel.find(Parcel.WITHDRAWN, stamps::read),
                        parcel.find(Parcel.READY, stamps::read),
                        parcel.map(Parcel.NUMBERS, stamps::read),
                        Set.copyOf(parcel.list(Parcel.UNTRACKED, stamps::read)),
                        parcel.find(Parcel.PARTS, stamps.read(ParcelItem::parts))),
                parcel.find(Parcel.PHOTO, stamps.read(photo -> URI.create(photo.s())))));
        TrackingFacts tracking = new TrackingFacts(
                parcel.find(Parcel.TRACKED_NUMBER, stamps.read(AttributeValue::s)),
                parcel.find(Parcel.EXPECTED, stamps.read(ParcelItem::window)),
                parcel.find(Parcel.PICKUP, stamps.read(ParcelItem::pickup)),
                parcel.list(Parcel.SCANS, ScanForm::read));
        return new ParcelFacts(id, shipping, tracking, parcel.texts(Parcel.PLANNED));
    }

    /** What older releases did not keep, and this one does not where nothing else was said, follows from the rest. */
    private static ShippingFacts withPresence(ShippingFacts stored) {
        Presence said = stored.presence();
        Presence derived = derived(stored);
        return stored.as(new Presence(
                said.stated().or(derived::stated),
                said.withdrawn(),
                said.ready(),
                said.numbers().isEmpty() ? derived.numbers() : said.numbers(),
                said.untracked(),
                said.parts()));
    }

    /** That a parcel is there was said when its number was. */
    private static Presence derived(ShippingFacts shipping) {
        if (shipping.sentAt().isEmpty()) {
            return Presence.UNKNOWN;
        }
        Stamp said = shipping.number()
                .map(Stamped::stamp)
                .or(() -> shipping.carrier().map(Stamped::stamp))
                .orElseGet(() -> new Stamp(shipping.sentAt().get(), "sent"));
        return Presence.stated(said, shipping.number().map(Stamped::value).orElse(""));
    }

    private static List<Stamp> sorted(Set<Stamp> stamps) {
        return stamps.stream().sorted().toList();
    }

    private static AttributeValue parts(Parts parts) {
        return new ItemWriter()
                .text(Attributes.Parts.SHIPMENT, parts.shipment())
                .put(Attributes.Parts.COUNT, Values.number(parts.count()))
                .value();
    }

    private static Parts parts(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Parts(
                map.text(Attributes.Parts.SHIPMENT),
                Integer.parseInt(map.get(Attributes.Parts.COUNT).n()));
    }

    private static AttributeValue line(ParcelLine line) {
        return new ItemWriter()
                .text(Contents.LINE, line.line())
                .put(Contents.QUANTITY, Values.decimal(line.quantity()))
                .value();
    }

    private static ParcelLine line(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new ParcelLine(map.text(Contents.LINE), Values.decimal(map.get(Contents.QUANTITY)));
    }

    private static AttributeValue window(DeliveryWindow window) {
        return new ItemWriter()
                .instant(Expected.FROM, window.from())
                .instant(Expected.UNTIL, window.until())
                .value();
    }

    private static DeliveryWindow window(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new DeliveryWindow(map.instant(Expected.FROM), map.instant(Expected.UNTIL));
    }

    private static AttributeValue pickup(PickupPoint pickup) {
        return new ItemWriter()
                .text(Pickup.NAME, pickup.name())
                .text(Pickup.ADDRESS, pickup.address())
                .text(Pickup.HOURS, pickup.hours())
                .instant(Pickup.UNTIL, pickup.until())
                .value();
    }

    private static PickupPoint pickup(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new PickupPoint(
                map.text(Pickup.NAME),
                map.text(Pickup.ADDRESS),
                map.text(Pickup.HOURS),
                map.find(Pickup.UNTIL, Values::instant));
    }
}
