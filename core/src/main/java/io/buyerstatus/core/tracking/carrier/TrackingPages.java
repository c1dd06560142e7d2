package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.value.Language;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Where each carrier shows a parcel, in the reader's language where the carrier speaks it [BL-43].
 *
 * <p>Of these addresses DHL's for parcels is in a reference of its own (developer.dhl.com, "DHL Parcel DE Shipment Tracking").
 * The others publish no contract; each address was compared with at least two public integrations of shops (2026-11), among them
 * WooCommerce's shipping providers for UPS, USPS and Royal Mail, CS-Cart's for Swiss Post, metasfresh's for DPD and the data of
 * jkeen/tracking_number_data for FedEx. Languages were found in use for DHL, DPD, GLS and Deutsche Post, for DHL Express in it, nb
 * and pl, for UPS in de and it, for FedEx in it, for PostNord in en, nb, sv, da and fi, for Swiss Post in de; the others
 * follow the same pattern and were not compared, and neither was Bring's {@code lang}. A language stands here only where an address of
 * that language is in use somewhere, all others get English, or the carrier's own where it has no English.
 */
public final class TrackingPages {
    private static final String NUMBER = "{number}";
    private static final String LANGUAGE = "{language}";

    private static final Map<Carrier, Page> PAGES = new EnumMap<>(Map.ofEntries(
            page(
                    Carrier.DHL,
                    "https://www.dhl.de/{language}/privatkunden/pakete-empfangen/verfolgen.html?piececode={number}",
                    "en",
                    Map.of("de", "de")),
            page(
                    Carrier.DHL_EXPRESS,
                    "https://www.dhl.com/{language}/home/tracking.html?tracking-id={number}&submit=1",
                    "global-en",
                    Map.of(
                            "de", "de-de", "nb", "no-no", "fr", "fr-fr", "it", "it-it", "nl", "nl-nl", "pl", "pl-pl",
                            "es", "es-es")),
            page(
                    Carrier.DPD,
                    "https://tracking.dpd.de/status/{language}/parcel/{number}",
                    "en_US",
                    Map.of("de", "de_DE", "it", "it_IT", "nl", "nl_NL")),
            page(
                    Carrier.GLS,
                    "https://gls-group.eu/{language}?match={number}",
                    "GROUP/en/parcel-tracking",
                    Map.of(
                            "de", "DE/de/paketverfolgung",
                            "nl", "NL/nl/volg-je-pakket",
                            "pl", "PL/pl/sledzenie-paczek",
                            "da", "DK/da/find-pakke")),
            page(
                    Carrier.HERMES,
                    "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#{number}",
                    "de",
                    Map.of()),
            page(
                    Carrier.UPS,
                    "https://www.ups.com/track?loc={language}&tracknum={number}",
                    "en_US",
                    Map.of(
                            "de", "de_DE", "nb", "no_NO", "fr", "fr_FR", "it", "it_IT", "nl", "nl_NL", "pl", "pl_PL",
                            "es", "es_ES")),
            page(
                    Carrier.FEDEX,
                    "https://www.fedex.com/fedextrack/?trknbr={number}&locale={language}",
                    "en_US",
                    Map.of(
                            "de", "de_DE", "nb", "no_NO", "fr", "fr_FR", "it", "it_IT", "nl", "nl_NL", "pl", "pl_PL",
                            "es", "es_ES")),
            page(
                    Carrier.DEUTSCHE_POST,
                    "https://www.deutschepost.de/{language}/s/sendungsverfolgung.html?piececode={number}",
                    "en",
                    Map.of("de", "de")),
            page(
                    Carrier.POSTNORD,
                    "https://tracking.postnord.com/{language}/?id={number}",
                    "en",
                    Map.of("nb", "no", "sv", "se", "da", "dk", "fi", "fi")),
            page(
                    Carrier.BRING,
                    "https://tracking.bring.com/tracking/{number}?lang={language}",
                    "en",
                    Map.of("nb", "no", "sv", "sv", "da", "da")),
            page(Carrier.OESTERREICHISCHE_POST, "https://www.post.at/sv/sendungsdetails?snr={number}", "de", Map.of()),
            page(
                    Carrier.SWISS_POST,
                    "https://www.post.ch/swisspost-tracking?formattedParcelCodes={number}&p_language={language}",
                    "en",
                    Map.of("de", "de", "fr", "fr", "it", "it")),
            page(Carrier.USPS, "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}", "en", Map.of()),
            page(
                    Carrier.ROYAL_MAIL,
                    "https://www.royalmail.com/track-your-item#/tracking-results/{number}",
                    "en",
                    Map.of())));

    private TrackingPages() {}

    /**
     * A carrier's page.
     *
     * @param template the address, with places for number and language
     * @param otherwise what stands for a language that the carrier does not speak
     * @param languages what stands for those that it does, by ISO 639 code
     */
    private record Page(String template, String otherwise, Map<String, String> languages) {}

    /** The carrier's page about a parcel; the number may be anything that a shop took for one. */
    public static URI of(Carrier carrier, String number, Language language) {
        Page page = PAGES.get(carrier);
        if (page == null) {
            throw new IllegalStateException("no tracking page for " + carrier);
        }
        String spoken = page.languages.getOrDefault(language.primary(), page.otherwise);
        String encoded = URLEncoder.encode(ParcelId.normalise(number), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return URI.create(page.template.replace(LANGUAGE, spoken).replace(NUMBER, encoded));
    }

    /** The languages in which a carrier's page speaks to its reader, by ISO 639 code. */
    public static Set<String> languages(Carrier carrier) {
        Page page = PAGES.get(carrier);
        return page == null ? Set.of() : page.languages.keySet();
    }

    private static Map.Entry<Carrier, Page> page(
            Carrier carrier, String template, String otherwise, Map<String, String> languages) {
        return Map.entry(carrier, new Page(template, otherwise, languages));
    }
}
