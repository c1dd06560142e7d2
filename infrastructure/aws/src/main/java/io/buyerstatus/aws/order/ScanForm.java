package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Places;
import io.buyerstatus.aws.order.Attributes.Scans;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of a scan inside its parcel: most of what a page reads consists of these. */
final class ScanForm {
    private ScanForm() {}

    static AttributeValue write(Scan scan) {
        return new ItemWriter()
                .instant(Scans.AT, scan.at())
                .text(Scans.STATUS, stored(scan.status()))
                .text(Scans.DESCRIPTION, scan.description())
                .text(Scans.REASON, scan.reason())
                .put(Scans.PLACE, scan.place(), ScanForm::place)
                .instant(Scans.RECEIVED_AT, scan.receivedAt())
                .value();
    }

    static Scan read(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Scan(
                map.instant(Scans.AT),
                status(map.text(Scans.STATUS)),
                map.text(Scans.DESCRIPTION),
                map.text(Scans.REASON),
                map.find(Scans.PLACE, ScanForm::place),
                map.instant(Scans.RECEIVED_AT));
    }

    /** The wire name in capitals. */
    private static String stored(ScanStatus status) {
        return status.wireName().toUpperCase(Locale.ROOT);
    }

    private static ScanStatus status(String stored) {
        return ScanStatus.ofWireName(stored.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalStateException("a scan has the unknown status '" + stored + "'"));
    }

    private static AttributeValue place(Place place) {
        return new ItemWriter()
                .text(Places.NAME, place.name())
                .text(Places.POSTCODE, place.postcode())
                .put(Places.COUNTRY, place.country(), country -> Values.text(country.code()))
                .put(Places.COORDINATES, place.coordinates(), ScanForm::coordinates)
                .value();
    }

    private static Place place(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Place(
                map.text(Places.NAME),
                map.text(Places.POSTCODE),
                map.find(Places.COUNTRY, country -> new Country(country.s())),
                map.find(Places.COORDINATES, ScanForm::coordinates));
    }

    /** As text: DynamoDB's numbers lose the sign of zero and have another range. */
    private static AttributeValue coordinates(Place.Coordinates point) {
        return Values.text(point.latitude() + "," + point.longitude());
    }

    private static Place.Coordinates coordinates(AttributeValue value) {
        String text = value.s();
        int comma = text.indexOf(',');
        return new Place.Coordinates(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }
}
