package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of a scan inside its parcel: most of what a page reads consists of these. */
final class ScanForm {
    private static final String AT = "t";
    private static final String STATUS = "s";
    private static final String DESCRIPTION = "d";
    private static final String REASON = "r";
    private static final String RECEIVED_AT = "g";
    private static final String PLACE = "p";
    private static final String PLACE_NAME = "n";
    private static final String POSTCODE = "z";
    private static final String COUNTRY = "c";
    private static final String COORDINATES = "g";

    private ScanForm() {}

    static AttributeValue write(Scan scan) {
        return new ItemWriter()
                .instant(AT, scan.at())
                .text(STATUS, scan.status().name())
                .text(DESCRIPTION, scan.description())
                .text(REASON, scan.reason())
                .put(PLACE, scan.place(), ScanForm::place)
                .instant(RECEIVED_AT, scan.receivedAt())
                .value();
    }

    static Scan read(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Scan(
                map.instant(AT),
                ScanStatus.valueOf(map.text(STATUS)),
                map.text(DESCRIPTION),
                map.text(REASON),
                map.find(PLACE, ScanForm::place),
                map.instant(RECEIVED_AT));
    }

    private static AttributeValue place(Place place) {
        return new ItemWriter()
                .text(PLACE_NAME, place.name())
                .text(POSTCODE, place.postcode())
                .put(COUNTRY, place.country(), country -> Values.text(country.code()))
                .put(COORDINATES, place.coordinates(), ScanForm::coordinates)
                .value();
    }

    private static Place place(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Place(
                map.text(PLACE_NAME),
                map.text(POSTCODE),
                map.find(COUNTRY, country -> new Country(country.s())),
                map.find(COORDINATES, ScanForm::coordinates));
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
