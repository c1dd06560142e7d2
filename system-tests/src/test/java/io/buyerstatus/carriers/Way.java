package io.buyerstatus.carriers;

import io.buyerstatus.core.shop.ConnectionKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a carrier's word reaches us. */
enum Way {
    /** The carrier's own code over the contract, as whoever reads its interface sends it; DHL pushes by itself. */
    OWN,
    AFTERSHIP,
    EASYPOST;

    /** A scan. The time is as the carrier writes it. */
    record Scan(Step step, String time) {}

    ConnectionKind kind(Speaker speaker) {
        return switch (this) {
            case OWN -> speaker == Speaker.DHL ? ConnectionKind.DHL : ConnectionKind.GENERIC;
            case AFTERSHIP -> ConnectionKind.AFTERSHIP;
            case EASYPOST -> ConnectionKind.EASYPOST;
        };
    }

    /** The bodies that tell these scans, in their order; brokers tell all of them in one. */
    List<byte[]> bodies(Speaker speaker, List<Scan> scans) {
        List<String> bodies =
                switch (this) {
                    case OWN ->
                        speaker == Speaker.DHL
                                ? List.of(dhl(speaker, scans))
                                : scans.stream()
                                        .map(scan -> contract(speaker, scan, ""))
                                        .toList();
                    case AFTERSHIP -> List.of(afterShip(speaker, scans));
                    case EASYPOST -> List.of(easyPost(speaker, scans));
                };
        return bodies.stream()
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A scan of a parcel that waits in a shop until a day, which only the contract can tell. */
    static byte[] waiting(Speaker speaker, String time, Instant until) {
        String pickup = """
                , "pickup": {"name": "Kiosk am Rhein", "address": "Deutzer Freiheit 12, 50679 Köln", "until": "%s"}
                """.formatted(until);
        return contract(speaker, new Scan(Step.IN_A_SHOP, time), pickup).getBytes(StandardCharsets.UTF_8);
    }

    private static String contract(Speaker speaker, Scan scan, String more) {
        return """
                {"specversion": "1.0", "id": "%1$s %2$s", "source": "%8$s", "subject": "%3$s",
                 "type": "shipment.tracked", "time": "%2$s", "origin": "carrier",
                 "data": {"carrier": "%4$s", "number": "%5$s", "code": "%1$s", "description": "%6$s"%7$s}}
                """.formatted(
                        speaker.code(scan.step),
                        scan.time,
                        CarrierCasesTest.SUBJECT,
                        speaker.carrier,
                        speaker.number,
                        scan.step,
                        more,
                        CarrierCasesTest.SHOP_SYSTEM.source());
    }

    private static String dhl(Speaker speaker, List<Scan> scans) {
        boolean back = scans.stream().anyMatch(scan -> scan.step == Step.TURNED_BACK || scan.step == Step.CAME_BACK);
        return """
                {"shipments": [{"id": "%s", "service": "parcel-de", "returnFlag": %s, "events": [%s]}]}
                """.formatted(speaker.number, back, all(scans, scan ->
                """
                {"timestamp": "%s", "statusCode": "%s", "status": "%s", "remark": "%s"}
                """.formatted(scan.time, scan.step.dhl, speaker.code(scan.step), scan.step)));
    }

    private static String afterShip(Speaker speaker, List<Scan> scans) {
        return """
                {"event": "tracking_update", "msg": {"tracking_number": "%s", "slug": "%s",
                 "pickup_location": "Kiosk am Rhein, Deutzer Freiheit 12, 50679 Köln", "checkpoints": [%s]}}
                """.formatted(speaker.number, speaker.slug, all(scans, scan ->
                """
                {"tag": "%s", "subtag": "%s", "message": "%s", "checkpoint_time": "%s", "country_region": "DEU",
                 "city": "Köln", "raw_tag": "%s"}
                """.formatted(scan.step.tag, scan.step.subtag, scan.step, scan.time, speaker.code(scan.step))));
    }

    private static String easyPost(Speaker speaker, List<Scan> scans) {
        return """
                {"description": "tracker.updated", "result": {"tracking_code": "%s", "carrier": "%s", "tracking_details": [%s]}}
                """.formatted(speaker.number, speaker.carrier, all(scans, scan -> """
                {"status": "%s", "status_detail": "%s", "message": "%s", "datetime": "%s", "carrier_code": "%s",
                 "tracking_location": {"city": "Köln", "country": "DE"}}
                """.formatted(
                        scan.step.status, scan.step.statusDetail, scan.step, scan.time, speaker.code(scan.step))));
    }

    private static String all(List<Scan> scans, Function<Scan, String> written) {
        return scans.stream().map(written).collect(Collectors.joining(","));
    }
}
