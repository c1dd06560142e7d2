package io.buyerstatus.core.tracking.carrier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What shop systems, plug-ins and brokers call carriers: "DHL Paket", "dhl_de", "UPS Ground", "DeutschePost". A name is
 * read word by word; the longest row that it begins with counts, and {@link OtherCarriers} that are called longer come first, so
 * that "DHL eCommerce" is not taken for DHL.
 */
final class CarrierNames {
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final List<Row> ROWS = List.of(
                    row(Set.of(Carrier.DHL, Carrier.DHL_EXPRESS), "dhl"),
                    row(
                            Set.of(Carrier.DHL),
                            "dhl paket",
                            "dhlpaket",
                            "dhl parcel de",
                            "dhl de",
                            "dhl germany",
                            "dhl päckchen",
                            "dhl kleinpaket",
                            "dhl warenpost"),
                    row(Set.of(Carrier.DHL_EXPRESS), "dhl express", "dhlexpress"),
                    row(Set.of(Carrier.DHL, Carrier.DEUTSCHE_POST), "deutsche post dhl"),
                    row(Set.of(Carrier.DEUTSCHE_POST), "deutsche post", "deutschepost", "deutsch post", "german post"),
                    row(Set.of(Carrier.DPD), "dpd"),
                    row(Set.of(Carrier.GLS), "gls", "general logistics systems"),
                    row(Set.of(Carrier.HERMES), "hermes", "my hermes", "myhermes"),
                    row(Set.of(Carrier.UPS), "ups", "united parcel service"),
                    row(Set.of(Carrier.FEDEX), "fedex", "fed ex", "federal express"),
                    row(
                            Set.of(Carrier.POSTNORD),
                            "postnord",
                            "post nord",
                            "portal postnord",
                            "denmark post",
                            "post danmark",
                            "sweden post"),
                    row(Set.of(Carrier.BRING), "bring", "posten", "posten bring", "posten norge", "norway post"),
                    row(
                            Set.of(Carrier.OESTERREICHISCHE_POST),
                            "österreichische post",
                            "oesterreichische post",
                            "austrian post",
                            "austria post",
                            "post at"),
                    row(
                            Set.of(Carrier.SWISS_POST),
                            "swiss post",
                            "swisspost",
                            "schweizerische post",
                            "schweizer post",
                            "die schweizerische post",
                            "la poste suisse",
                            "la posta svizzera",
                            "post ch"),
                    row(Set.of(Carrier.USPS), "usps", "us postal service", "united states postal service"),
                    row(Set.of(Carrier.ROYAL_MAIL), "royal mail", "royalmail"))
            .stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt((Row row) -> row.words().size()).reversed())
            .toList();

    /** How shops begin the names of their ways of shipping: "Versand mit DHL", "Standardversand (DPD)". */
    private static final Set<String> WAYS = Set.of(
            ("versand standardversand paketversand paketdienst paket lieferung zustellung sendung kurier standard versichert versicherter "
                            + "kostenloser kostenlose gratis free mit per durch via über ueber by with shipping shipment delivery courier "
                            + "livraison expédition expedition envoi par avec envío envio entrega con por spedizione consegna tramite "
                            + "verzending bezorging met wysyłka przesyłka przez dostawa frakt levering med")
                    .split(" "));

    private CarrierNames() {}

    private record Row(List<String> words, Set<Carrier> carriers) {
        boolean begins(List<String> name) {
            return name.size() >= words.size() && name.subList(0, words.size()).equals(words);
        }
    }

    /** The carriers that a name may mean; none for another company's, empty where the name says nothing to us. */
    static Optional<Set<Carrier>> named(String name) {
        List<String> words = words(name);
        return meant(words).or(() -> meant(behindWays(words)));
    }

    private static Optional<Set<Carrier>> meant(List<String> words) {
        Optional<Row> row = ROWS.stream().filter(known -> known.begins(words)).findFirst();
        int others = OtherCarriers.known(words);
        return others > row.map(known -> known.words().size()).orElse(0)
                ? Optional.of(Set.of())
                : row.map(Row::carriers);
    }

    /** What is left of a way of shipping once it comes to whose it is. */
    static List<String> behindWays(List<String> words) {
        return words.stream().dropWhile(WAYS::contains).toList();
    }

    private static List<Row> row(Set<Carrier> carriers, String... names) {
        return Arrays.stream(names).map(name -> new Row(words(name), carriers)).toList();
    }

    /** A name's words in small letters, without what stands between them. */
    static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name.strip())
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
