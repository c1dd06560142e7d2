package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.code.CodeSystem.Source;
import java.util.List;

/**
 * DPD. Behind the slash of a scan code stands the additional code that says why. The document's copy that was read ends with
 * 15; that 17, 18, 20 and 23 mean these and what the additional codes mean was compared with a plug-in that reads DPD's
 * STATUSDATA files (AR Design, "DPD" for WooCommerce), not with a document of DPD's own. {@code SC_13_DELIVERED} is 13.
 *
 * <p>Of the web service's words the schema of version 2.0 lists six; the others are in its answers as karrioapi/karrio keeps
 * them. The push service's {@code delivery_nab}, "a NAB scan was triggered", does not say what that is and is left out.
 */
final class DpdCodes {
    private static final String SCANS = """
            announced: 18
            in_transit: 01, 02, 05, 08, 09, 10, 12, 15, 17, 20
            out_for_delivery: 03
            attempted: 04, 14
            attempted address_wrong: 04/011, 14/011
            attempted refused: 04/015, 14/015
            attempted nobody_home: 04/019, 14/019, 04/030, 14/030
            attempted closed: 04/025, 14/025
            attempted no_access: 04/050, 14/050
            pickup_ready: 23
            delivered: 13
            returning: 06
            """;

    private static final String WEB_SERVICE = """
            announced: SHIPMENT
            in_transit: ACCEPTED, AT_SENDING_DEPOT, ON_THE_ROAD, AT_DELIVERY_DEPOT, PickedUp, BetweenDepots, Depot
            out_for_delivery: Courier
            attempted: DeliveryFailure, ReturningFromDelivery
            pickup_ready: ParcelShop
            delivered: DELIVERED
            """;

    private static final String PUSH = """
            announced: start_order, error_pickup
            in_transit: pickup_driver, pickup_depot, delivery_depot
            out_for_delivery: delivery_carload
            pickup_ready: delivery_shop
            delivered: delivery_customer, pickup_by_consignee
            problem: delivery_notification
            returning: error_return
            returning not_collected: no_pickup_by_consignee
            """;

    static final List<CodeSystem> SYSTEMS = List.of(
            CodeSystem.of(
                    "scan codes and, behind a slash, additional codes",
                    new Source(
                            "DPD, \"Statusdata via SFTP\", section 2, \"Scan Codes and Events\"",
                            "https://integrations.dpd.nl/dpd-shipper/other-information/statusdata-via-sftp"),
                    SCANS),
            CodeSystem.of(
                    "words of the web service",
                    new Source(
                            "DPD, ParcelLifeCycleService 2.0, StatusInfo, \"status\"",
                            "https://github.com/karrioapi/karrio/tree/main/modules/connectors/dpd"),
                    WEB_SERVICE),
            CodeSystem.of(
                    "statuses of the Tracking Push Service",
                    new Source(
                            "DPD Germany, \"Tracking Push Service\" of 04/2023, parameter \"status\"",
                            "https://github.com/karrioapi/karrio/blob/main/modules/connectors/dpd_meta/SPECS.md"),
                    PUSH));

    private DpdCodes() {}
}
