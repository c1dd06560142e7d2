package io.buyerstatus.operator.conversion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates of DreamRobot: {@code #placeholder#}, {@code <#if(value|operator|value)#> .. <#else#> .. <#endif#>}, {@code <#calcdate(..)#>}, {@code
 * <#calcnum(..)#>} (its manual, article 428). Of placeholders the table has those whose German word can mean one thing only; a person decides
 * on the others.
 */
final class DreamRobotPlaceholders {
    private static final Map<String, String> TAGS = Vocabulary.table("""
            Name: name kundenname
            first_name: vorname
            last_name: nachname
            company_name: firma
            email: email e_mail
            phone: telefon
            order_number: auftragsnummer bestellnummer
            order_date: auftragsdatum bestelldatum
            order_link: link_checkout
            order_price: gesamtbetrag gesamtsumme
            items_price: warenwert
            delivery_price: versandkosten
            items_list: artikelliste
            payment_method: zahlungsart
            open_amount: offener_betrag
            payment_due: zahlungsziel
            payment_reference: verwendungszweck
            invoice_number: rechnungsnummer
            invoice_date: rechnungsdatum
            invoice_link: rechnungslink
            delivery_address: lieferadresse lieferanschrift
            billing_address: rechnungsadresse rechnungsanschrift
            tracking_number: trackingnummer sendungsnummer paketnummer
            shipment_track_link: trackinglink sendungslink
            carrier_name: versanddienstleister versender
            shop_name: shopname
            today: date datum
            """);

    /** What can be asked: their placeholder, and the fact that it is. */
    private static final Map<String, String> FACTS =
            Map.of("lieferland", "country", "land", "country", "zahlungsart", "payment_method");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("deutschland", "DE"),
            Map.entry("germany", "DE"),
            Map.entry("de", "DE"),
            Map.entry("österreich", "AT"),
            Map.entry("austria", "AT"),
            Map.entry("at", "AT"),
            Map.entry("schweiz", "CH"),
            Map.entry("switzerland", "CH"),
            Map.entry("ch", "CH"),
            Map.entry("frankreich", "FR"),
            Map.entry("italien", "IT"),
            Map.entry("niederlande", "NL"),
            Map.entry("polen", "PL"),
            Map.entry("vorkasse", "bank_transfer"),
            Map.entry("überweisung", "bank_transfer"),
            Map.entry("nachnahme", "cash_on_delivery"),
            Map.entry("rechnung", "invoice"),
            Map.entry("paypal", "paypal"),
            Map.entry("kreditkarte", "card"));

    private static final Pattern PIECE = Pattern.compile(
            "(?:<|&lt;)#(?<word>if|else|endif|calcdate|calcnum)(?:\\((?<inside>.*?)\\))?#(?:>|&gt;)"
                    + "|#(?<name>\\p{L}[\\p{L}\\p{N}_-]{1,40})#",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PLACEHOLDER = Pattern.compile("#(?<name>[\\p{L}\\p{N}_-]+)#");

    private final Vocabulary vocabulary;
    private final String text;
    private final ConversionWriter writer;
    /** Of each open question whether it could be read. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private DreamRobotPlaceholders(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.writer = new ConversionWriter(text);
    }

    static Conversion convert(String text, Vocabulary vocabulary) {
        return new DreamRobotPlaceholders(text, vocabulary).converted();
    }

    private Conversion converted() {
        Matcher found = PIECE.matcher(text);
        int from = 0;
        while (found.find()) {
            writer.words(text.substring(from, found.start()));
            from = found.end();
            if (found.group("name") != null) {
                placeholder(found.group("name"), found);
            } else {
                logic(found);
            }
        }
        writer.words(text.substring(from));
        return writer.done();
    }

    private void placeholder(String name, Matcher found) {
        vocabulary
                .tag(name, TAGS)
                .ifPresentOrElse(
                        ours -> writer.mapped(found.start(), found.group(), "[" + ours + "]"),
                        () -> writer.undecided(
                                found.start(),
                                found.group(),
                                "has no tag of ours that is certainly the same: say --tag " + name + "=TAG"));
    }

    private void logic(Matcher found) {
        switch (Vocabulary.key(found.group("word"))) {
            case "if" -> {
                Optional<String> test =
                        test(Optional.ofNullable(found.group("inside")).orElse(""));
                open.push(test.isPresent());
                test.ifPresentOrElse(
                        asked -> writer.mapped(found.start(), found.group(), "[if " + asked + "]"),
                        () -> writer.undecided(
                                found.start(), found.group(), "asks what [if ..] cannot: an automation may ask it"));
            }
            case "else" -> branch(found, "[else]", open.isEmpty() ? Optional.empty() : Optional.of(open.element()));
            case "endif" -> branch(found, "[end]", open.isEmpty() ? Optional.empty() : Optional.of(open.pop()));
            default -> writer.undecided(found.start(), found.group(), "nothing is calculated in a template");
        }
    }

    private void branch(Matcher found, String ours, Optional<Boolean> read) {
        if (read.orElse(false)) {
            writer.mapped(found.start(), found.group(), ours);
        } else {
            writer.undecided(found.start(), found.group(), "belongs to a question that is undecided");
        }
    }

    /** What our test asks; empty for what it cannot ask. */
    private Optional<String> test(String inside) {
        String[] parts = inside.split(inside.contains("|") ? "\\|" : ",", -1);
        Matcher name = PLACEHOLDER.matcher(parts[0].strip());
        if (parts.length != 3 || !name.matches()) {
            return Optional.empty();
        }
        String theirs = Vocabulary.key(name.group("name"));
        String value = Vocabulary.key(parts[2]);
        boolean equal = parts[1].strip().equals("=");
        if (!equal && !parts[1].strip().equals("<>")) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return vocabulary.tag(theirs, TAGS).map(tag -> equal ? "not " + tag : tag);
        }
        return Optional.ofNullable(FACTS.get(theirs)).flatMap(fact -> Optional.ofNullable(VALUES.get(value))
                .map(ours -> fact + (equal ? " = " : " != ") + ours));
    }
}
