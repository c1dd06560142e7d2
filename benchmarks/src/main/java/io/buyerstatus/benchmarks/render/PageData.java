package io.buyerstatus.benchmarks.render;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the page shows: 4 lines, 3 parcels with 15 scans each, 10 entries, partly in other scripts, partly to be escaped. No value
 * holds an equals sign or an apostrophe, which the library escapes in another way.
 */
public record PageData(
        String shop,
        String number,
        String greeting,
        List<LineData> lines,
        List<ParcelData> parcels,
        List<EntryData> entries) {
    private static final int LINES = 4;
    private static final int PARCELS = 3;
    private static final int SCANS = 15;
    private static final int ENTRIES = 10;

    /** One of the goods; a note may be empty. */
    public record LineData(String name, String sku, String quantity, String price, String note) {
        Map<String, Object> map() {
            return Map.of("name", name, "sku", sku, "quantity", quantity, "price", price, "note", note);
        }
    }

    /** One parcel. */
    public record ParcelData(String carrier, String number, String link, List<ScanData> scans) {
        Map<String, Object> map() {
            return Map.of(
                    "carrier",
                    carrier,
                    "number",
                    number,
                    "link",
                    link,
                    "scans",
                    scans.stream().map(ScanData::map).toList());
        }
    }

    /** What its carrier said once. */
    public record ScanData(String at, String when, String status, String place) {
        Map<String, Object> map() {
            return Map.of("at", at, "when", when, "status", status, "place", place);
        }
    }

    /** A contribution to the conversation. */
    public record EntryData(String author, String when, String text) {
        Map<String, Object> map() {
            return Map.of("author", author, "when", when, "text", text);
        }
    }

    static PageData reference() {
        return new PageData(
                "Nordlicht Keramik & Töchter",
                "N-10248",
                "Здравствуйте, Мария! 東京から \"your\" order",
                IntStream.range(0, LINES)
                        .mapToObj(line -> new LineData(
                                "Becher „Polarlicht“ <300 ml> 抹茶碗 " + line,
                                "BECHER-" + line,
                                "2",
                                "24,00\u00a0€",
                                line == 0 ? "Glasur: Tannengrün & Moos" : ""))
                        .toList(),
                IntStream.range(0, PARCELS).mapToObj(PageData::parcel).toList(),
                IntStream.range(0, ENTRIES)
                        .mapToObj(entry -> new EntryData(
                                entry % 2 == 0 ? "Żaneta Łęcka" : "Nordlicht Keramik",
                                "12. November 2026",
                                "Könnten Sie das Paket bitte beim Nachbarn abgeben? Größe < 40 cm & leicht. "
                                        .repeat(3)))
                        .toList());
    }

    private static ParcelData parcel(int index) {
        return new ParcelData(
                "DHL",
                "0034043416109402731" + index,
                "https://www.dhl.de/de/sendung/0034043416109402731" + index,
                IntStream.range(0, SCANS)
                        .mapToObj(scan -> new ScanData(
                                "2026-11-12T10:" + (10 + scan) + ":00Z",
                                "12. November, 11:" + (10 + scan),
                                "Die Sendung wurde im Paketzentrum bearbeitet.",
                                "Köln"))
                        .toList());
    }

    /** The same as maps, as those want it that know no records. */
    Map<String, Object> map() {
        return Map.of(
                "shop",
                shop,
                "number",
                number,
                "greeting",
                greeting,
                "lines",
                lines.stream().map(LineData::map).toList(),
                "parcels",
                parcels.stream().map(ParcelData::map).toList(),
                "entries",
                entries.stream().map(EntryData::map).toList());
    }
}
