package io.buyerstatus.core.template.tag;

import static io.buyerstatus.core.template.tag.Tagging.TRACKING;
import static io.buyerstatus.core.template.tag.Tagging.always;
import static io.buyerstatus.core.template.tag.Tagging.needing;
import static io.buyerstatus.core.template.tag.Tagging.perhaps;

import io.buyerstatus.core.template.tag.TemplateTag.About;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be said of a parcel. */
final class ParcelTags {
    private static final String TRACK_LINK = "shipment_track_link";
    private static final String EXAMPLE = "https://www.dhl.de/..?piececode=00340434161094022115";

    static final List<TemplateTag> ALL = all();

    private ParcelTags() {}

    private static List<TemplateTag> all() {
        List<TemplateTag> all = new ArrayList<>(List.of(
                needing(
                        About.PARCEL,
                        TRACKING,
                        TRACK_LINK,
                        TagType.LINK,
                        "Where the carrier shows the parcel, in the reader's language where the carrier speaks it",
                        EXAMPLE),
                needing(
                        About.PARCEL,
                        TRACKING,
                        "tracking_number",
                        TagType.TEXT,
                        "The parcel's number",
                        "00340434161094022115"),
                always(
                        About.PARCEL,
                        "tracking_link",
                        TagType.LINK,
                        "The carrier's page where it is known, else the order's page; never waits",
                        EXAMPLE),
                perhaps(About.PARCEL, "carrier_name", TagType.TEXT, "Who carries the parcel", "DHL"),
                perhaps(
                        About.PARCEL,
                        "parcel_status",
                        TagType.TEXT,
                        "Where the parcel is",
                        "Handed over to the carrier"),
                perhaps(
                        About.PARCEL,
                        "expected_date",
                        TagType.TEXT,
                        "When the parcel is expected",
                        "Tuesday 24 November"),
                perhaps(
                        About.PARCEL,
                        "pickup_point",
                        TagType.LINES,
                        "Where the parcel waits, and until when",
                        "DHL Packstation 145, Hauptstraße 2, Berlin"),
                perhaps(
                        About.PARCEL,
                        "shipping_date",
                        TagType.DATE,
                        "The day on which the parcel was handed over",
                        "20 November 2026"),
                perhaps(
                        About.PARCEL,
                        "parcel_reason",
                        TagType.LINES,
                        "What the carrier said last where something is wrong",
                        "The address could not be found"),
                always(
                        About.PARCEL,
                        "parcel",
                        TagType.BLOCK,
                        "A box with the parcel: carrier, number, what is in it, when it comes",
                        "DHL 00340434161094022115")));
        Arrays.stream(SupportedLanguage.values())
                .map(language -> needing(
                        About.PARCEL,
                        TRACKING,
                        TRACK_LINK + "_" + language.tag(),
                        TagType.LINK,
                        "The same in one language, " + language.tag() + ", where the carrier speaks it",
                        EXAMPLE))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
