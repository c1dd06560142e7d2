package io.buyerstatus.core.tracking.carrier;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address that was typed where a tracking number belongs: it is where to follow the parcel, and holds the number as a rule. */
record TrackingLink(URI address, String carrier, List<String> numbers) {
    private static final int LONGEST = 2048;
    private static final Pattern NUMBER = Pattern.compile("(?=(?:.*[0-9]){5})[0-9A-Za-z][0-9A-Za-z .-]{4,60}");
    private static final Pattern PARTS = Pattern.compile("[/?&#!]+");

    /** Names of parameters under which carriers' pages and those of brokers take the number. */
    private static final Set<String> PARAMETERS = Set.of(
            ("piececode idc tracknum tracknums tracknumber tracknumbers trackingnumber trackingnumbers tracking-id tracking_id trackingid "
                            + "tracking-number tracking_number trackingnr trackingno tracking_no trackingcode tracking trknbr trackid "
                            + "track match snr barcode barcodes parcelnumber parcelnumbers parcelno parcelnr parcelcode parcel number "
                            + "numbers numer nr code id idsearch itemcode item itemid awb xawb consignment con cons reference ref "
                            + "listenumeroslt qtc_tlabels1 tlabels formattedparcelcodes shipmentid shipment searchfor pin query q p1 "
                            + "numeroexpedition sscc b nums codes inquirynumber1 trackno sendungsnummer")
                    .split(" "));

    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("dhl.de", "DHL"),
            Map.entry("dhl.com", "DHL"),
            Map.entry("dpd.de", "DPD"),
            Map.entry("dpd.co.uk", "DPD UK"),
            Map.entry("dpdlocal.co.uk", "DPD Local"),
            Map.entry("dpd.fr", "DPD France"),
            Map.entry("dpd.com.pl", "DPD Poland"),
            Map.entry("gls-group.eu", "GLS"),
            Map.entry("gls-group.com", "GLS"),
            Map.entry("gls-pakete.de", "GLS"),
            Map.entry("myhermes.de", "Hermes"),
            Map.entry("hermesworld.com", "Hermes"),
            Map.entry("ups.com", "UPS"),
            Map.entry("fedex.com", "FedEx"),
            Map.entry("deutschepost.de", "Deutsche Post"),
            Map.entry("postnord.com", "PostNord"),
            Map.entry("postnord.se", "PostNord"),
            Map.entry("bring.com", "Bring"),
            Map.entry("posten.no", "Bring"),
            Map.entry("post.at", "Österreichische Post"),
            Map.entry("post.ch", "Swiss Post"),
            Map.entry("usps.com", "USPS"),
            Map.entry("royalmail.com", "Royal Mail"),
            Map.entry("evri.com", "Evri"),
            Map.entry("postnl.nl", "PostNL"),
            Map.entry("laposte.fr", "La Poste"),
            Map.entry("chronopost.fr", "Chronopost"),
            Map.entry("inpost.pl", "InPost"));

    TrackingLink {
        numbers = List.copyOf(numbers);
    }

    /** Reads an address; nothing where a page could not link to it. */
    static Optional<TrackingLink> read(String text) {
        String whole = text.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + text : text;
        try {
            URI address = URI.create(whole);
            return address.getHost() == null || whole.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new TrackingLink(address, carrier(address.getHost()), numbers(address)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A parcel for each number; one without a number where there is none. */
    List<TypedTracking> parcels() {
        return numbers.isEmpty()
                ? List.of(new TypedTracking(carrier, "", Optional.of(address)))
                : numbers.stream()
                        .map(number -> new TypedTracking(
                                carrier, number, numbers.size() == 1 ? Optional.of(address) : Optional.empty()))
                        .toList();
    }

    /** The address as people read it. */
    static String decoded(URI address) {
        try {
            return URLDecoder.decode(address.toString(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return address.toString();
        }
    }

    private static String carrier(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return HOSTS.entrySet().stream()
                .filter(known -> name.equals(known.getKey()) || name.endsWith("." + known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** By the name of a parameter, else the last part of the path that looks like a number. */
    private static List<String> numbers(URI address) {
        List<String> parts = Arrays.asList(
                PARTS.split(decoded(address).substring(address.getScheme().length() + 3)));
        List<String> named = parts.stream()
                .filter(part -> part.indexOf('=') > 0)
                .filter(part ->
                        PARAMETERS.contains(part.substring(0, part.indexOf('=')).toLowerCase(Locale.ROOT)))
                .flatMap(part -> split(part.substring(part.indexOf('=') + 1)))
                .toList();
        return named.isEmpty()
                ? parts.stream()
                        .skip(1)
                        .filter(part -> part.indexOf('=') < 0)
                        .flatMap(TrackingLink::split)
                        .reduce((one, later) -> later)
                        .stream()
                        .toList()
                : named;
    }

    private static Stream<String> split(String value) {
        return Arrays.stream(value.split("[,;+\\n]")).map(String::strip).filter(part -> NUMBER.matcher(part)
                .matches());
    }
}
