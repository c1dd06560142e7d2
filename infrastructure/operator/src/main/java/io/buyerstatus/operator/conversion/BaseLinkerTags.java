package io.buyerstatus.operator.conversion;

import io.buyerstatus.core.template.tag.TagCatalogue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates of BaseLinker: {@code [tag]} with names in the language of the account, and {@code [items_list(..)]}, which repeats what is in it
 * for each line of the order, up to the first {@code )]}.
 */
final class BaseLinkerTags {
    private static final Map<String, String> TAGS = Vocabulary.table("""
            Name: name full_name client_name imię_i_nazwisko imie_i_nazwisko jméno_a_příjmení vor_und_nachname vor_und_zuname
            first_name: first_name imię imie jméno vorname
            last_name: last_name surname nazwisko příjmení nachname
            company_name: company firma společnost
            email: email e_mail
            phone: phone telefon
            Kunden-Login: login client_login kunden_login
            order_number: order_id order_number id_zamówienia numer_zamówienia číslo_objednávky bestellnummer
            order_date: order_date data_zamówienia datum_objednávky bestelldatum
            order_link: order_link link_zamówienia odkaz_na_objednávku
            order_price: order_price cena_zamówienia cena_za_objednávku bestellwert
            items_price: items_price
            items_count: items_count
            items_list: items_list
            items_list2: items_list2
            delivery_price: shipment_price delivery_price cena_zásilky koszt_wysyłki
            payment_method: payment_method sposób_płatności způsob_platby zahlungsart
            paid_amount: payment_done paid_amount uhrazená_suma zapłacono
            open_amount: unpaid_amount nezaplacená_částka do_zapłaty
            order_status: status_name status_name_short
            buyer_note: client_comments uwagi_klienta
            invoice_link: invoice_link faktura_odkaz link_faktury
            invoice_number: invoice_number číslo_faktury numer_faktury
            tracking_number: shipment_number package_number číslo_zásilky numer_przesyłki sendungsnummer
            carrier_name: shipment_courier courier
            pickup_point: pickup_point místo_vyzvednutí
            today: today current_date dnešní_datum dzisiejsza_data
            """);

    private static final Map<String, String> ITEM_TAGS = Vocabulary.table("""
            item.name: i_name
            item.quantity: i_quantity
            item.sku: i_sku
            item.options: i_attributes i_atributy
            """);

    private static final Map<String, String> NOT_NEEDED = Map.of(
            "currency", "amounts say their currency",
            "waluta", "amounts say their currency",
            "měna", "amounts say their currency",
            "i_currency", "amounts say their currency");

    private static final Map<String, String> HINTS = Map.of(
            "i_price", "is the price of one; [item.price] says what all pieces cost together",
            "address", "[delivery_address] says the whole address",
            "postal_code", "[delivery_address] says the whole address",
            "city", "[delivery_address] says the whole address",
            "country", "[delivery_address] says the whole address",
            "payment_link", "[order_link] leads to the page where the buyer pays",
            "shipment_track_link_all", "[each parcels][parcel.link] [end] says the links of all parcels",
            "pickup_point_address", "[pickup_point] says name and address");

    private static final Pattern PIECE = Pattern.compile(
            "(?<foreign><!--.*?-->|<style\\b.*?</style>|<script\\b.*?</script>)"
                    + "|\\[(?<list>[\\p{L}\\p{N}_ ]{3,40})\\((?<body>.*?)\\)]"
                    + "|\\[(?<tag>[\\p{L}][\\p{L}\\p{N}_ .-]{0,60})]",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTS =
            Pattern.compile("items_list|seznam_položek|lista_przedmiotów|artikelliste", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMES = Pattern.compile("^\\s?[x×](?![\\p{L}\\p{N}])");

    private final Vocabulary vocabulary;
    private final ConversionWriter writer;

    private BaseLinkerTags(String text, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.writer = new ConversionWriter(text);
    }

    static Conversion convert(String text, Vocabulary vocabulary) {
        BaseLinkerTags tags = new BaseLinkerTags(text, vocabulary);
        tags.pieces(text, 0, false);
        return tags.writer.done();
    }

    private void pieces(String text, int offset, boolean inList) {
        Matcher found = PIECE.matcher(text);
        int from = 0;
        while (found.find()) {
            writer.words(text.substring(from, found.start()));
            from = found.end();
            if (found.group("foreign") != null) {
                foreign(found.group(), offset + found.start());
            } else if (found.group("list") != null) {
                list(found, offset);
            } else {
                tag(found.group("tag"), found.group(), offset + found.start(), inList);
                from += times(found.group("tag"), text, from, offset);
            }
        }
        writer.words(text.substring(from));
    }

    /** Our quantity says {@code 2 ×}, so that theirs behind it would stand twice. */
    private int times(String tag, String text, int from, int offset) {
        Matcher times = TIMES.matcher(text.substring(from));
        if (!Vocabulary.key(tag).equals("i_quantity") || !times.find()) {
            return 0;
        }
        writer.dropped(offset + from, times.group(), "[item.quantity] says it itself");
        return times.end();
    }

    /** Styles and comments stay; a tag in them was replaced there, and cannot be here. */
    private void foreign(String piece, int offset) {
        Matcher found = PIECE.matcher(piece.substring(1));
        int from = 0;
        while (found.find()) {
            if (found.group("tag") != null && known(found.group("tag"), false).isPresent()) {
                writer.raw(piece.substring(from, found.start() + 1));
                writer.undecided(offset + found.start() + 1, found.group(), "cannot stand in a style or a comment");
                from = found.end() + 1;
            }
        }
        writer.raw(piece.substring(from));
    }

    private void list(Matcher found, int offset) {
        if (!LISTS.matcher(Vocabulary.key(found.group("list"))).matches()) {
            writer.undecided(offset + found.start(), found.group(), "nothing is calculated in a template");
            return;
        }
        String opening = "[" + found.group("list") + "(";
        writer.mapped(offset + found.start(), opening, "[each items]");
        pieces(found.group("body"), offset + found.start("body"), true);
        writer.mapped(offset + found.end("body"), ")]", "[end]");
    }

    private void tag(String name, String piece, int offset, boolean inList) {
        String key = Vocabulary.key(name);
        Optional<String> ours = known(name, inList);
        if (ours.isPresent()) {
            writer.mapped(offset, piece, "[" + ours.get() + "]");
        } else if (NOT_NEEDED.containsKey(key)) {
            writer.dropped(offset, piece, NOT_NEEDED.getOrDefault(key, ""));
        } else if (name.contains(" ")) {
            // Words in brackets that are no tag of theirs: they came out as they are.
            writer.words(piece);
        } else {
            writer.undecided(offset, piece, HINTS.getOrDefault(key, "has no tag of ours"));
        }
    }

    private Optional<String> known(String name, boolean inList) {
        String key = Vocabulary.key(name);
        Optional<String> tracking = Optional.of(key)
                .filter(same -> same.startsWith("shipment_track_link"))
                .filter(same -> TagCatalogue.named(same).isPresent());
        return vocabulary
                .tag(name, inList ? ITEM_TAGS : TAGS)
                .or(() -> vocabulary.tag(name, TAGS))
                .or(() -> tracking);
    }
}
