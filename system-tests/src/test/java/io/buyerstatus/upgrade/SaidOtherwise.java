package io.buyerstatus.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What pages of the recording say otherwise today, because it was wanted; all else they say as they did. */
final class SaidOtherwise {
    /** Before a postcode or a code was entered, nobody reads the postcode of a place where a parcel waits: it may be the buyer's own. */
    private static final Change NO_POSTCODE_OF_A_PLACE =
            new Change("Neusser Straße 210, 50733 Köln", "Neusser Straße 210, Köln");

    /** What money went back had come before. */
    private static final String PAID = "Bezahlt am %d. Dezember · Überweisung Erstattet: ";

    /** A scan from before the order is one of an earlier life of the number. Here the recording's scans are a month older. */
    private static final List<Change> NO_EARLIER_LIFE = List.of(
            new Change(
                    "Ihr Paket liegt zur Abholung bereit. Sie finden es hier: DPD Pickup, Kiosk am Rhein, Deutzer Freiheit 12, 50679 Köln.",
                    "Ihr Paket ist unterwegs. Sie müssen nichts weiter tun."),
            new Change(
                    "Versendet (erledigt) 29. Dezember Abholbereit (jetzt) 28. November Abgeholt",
                    "Unterwegs (jetzt) 29. Dezember In Zustellung Zugestellt"),
            new Change(
                    "DPD Abholbereit DPD Pickup, Kiosk am Rhein, Deutzer Freiheit 12, 50679 Köln Sendungsnummer",
                    "DPD Versendet Sendungsnummer"),
            new Change(
                    "Sendungsverlauf 28. Nov., 00:48 Das Paket liegt im Pickup Paketshop zur Abholung bereit. Köln 27. Nov., 21:19"
                            + " Empfänger nicht angetroffen. Köln 27. Nov., 15:37 Das Paket ist in der Zustellung. Köln 4 frühere"
                            + " Meldungen zeigen 26. Nov., 20:13 Empfänger nicht angetroffen. Köln 26. Nov., 15:39 Das Paket ist in"
                            + " der Zustellung. Köln 25. Nov., 02:28 Das Paket hat das Paketzentrum erreicht. Hamburg 24. Nov., 17:08"
                            + " Die Sendungsdaten wurden elektronisch übermittelt. Deutschland ",
                    ""));

    /** A postcode, by which the recording's browsers were verified, shows names and addresses and nothing more. */
    private static final List<Change> ADDRESSES_ALONE = List.of(
            new Change("E-mail u-6@example.com", "E-mail u•••@e•••"),
            new Change("50667 Köln Allemagne", "50667 Köln Allemagne Tout afficher"),
            new Change("Autres options", "Autres options Tout afficher"),
            new Change("Remplacer ce lien ", ""),
            new Change("affiche tout", "affiche les noms et les adresses"),
            new Change("E-Mail u-7@example.com", "E-Mail u•••@e•••"),
            new Change("50667 Köln Deutschland", "50667 Köln Deutschland Alles anzeigen"),
            new Change("Weiteres", "Weiteres Alles anzeigen"),
            new Change("Diesen Link ersetzen ", ""),
            new Change("bis 19. Januar alles.", "bis 19. Januar Namen und Adressen."));

    private static final Map<String, List<Change>> CHANGES = Map.of(
            "sample order",
                    List.of(NO_POSTCODE_OF_A_PLACE, new Change("20,47 € Erstattet: ", "20,47 € " + PAID.formatted(27))),
            "whole life", List.of(new Change("9,24 € Erstattet: ", "9,24 € " + PAID.formatted(29))),
            "by phone", NO_EARLIER_LIFE,
            "asking, verified", ADDRESSES_ALONE,
            "new link, verified", ADDRESSES_ALONE,
            // An added address can be removed, after a code.
            "asking, updates",
                    List.of(new Change(
                            "dès qu’il y a du nouveau.",
                            "dès qu’il y a du nouveau. Retirer l’adresse e-mail ajoutée ? L’adresse à laquelle nous écrivons ne change"
                                    + " qu’après un code que nous vous envoyons. Ainsi, personne d’autre ne peut la changer."
                                    + " Est-ce bien votre commande ?")),
            // A replaced link does nothing but say so.
            "replaced link",
                    List.of(new Change(
                            "Neuen Link anfordern Wir schicken ihn an die E-Mail-Adresse oder Telefonnummer, die wir zu dieser Bestellung"
                                    + " haben. Neuen Link zuschicken",
                            "Bestellung finden")));

    /**
     * An order's page offers to withdraw from the contract, as shops have to since 19 June 2026 (Directive 2011/83/EU, art. 11a); of no
     * order of the recording all is reported as delivered.
     */
    private static final List<Change> WITHDRAWAL = List.of(
            new Change(
                    " Weiteres Alles anzeigen",
                    " Widerruf Sie können den Vertrag widerrufen. Die Frist von 14 Tagen hat noch nicht begonnen, denn noch ist nicht alles"
                            + " als zugestellt gemeldet. Vertrag widerrufen Weiteres Alles anzeigen"),
            new Change(
                    " Autres options Tout afficher",
                    " Rétractation Vous pouvez renoncer au contrat. Le délai de 14 jours n’a pas encore commencé, car tout n’est pas"
                            + " encore signalé comme livré. Renoncer au contrat ici Autres options Tout afficher"));

    /** What a ticket can be about, wherever a buyer can write; of what was sent also where nothing else is taken any more. */
    private static final List<Change> TICKETS = List.of(
            new Change(
                    " Schreiben Sie uns ",
                    " Worum geht es? Eine Nachricht zur Bestellung Zahlung, Erstattung, Rechnung Etwas anderes Schreiben Sie uns "),
            new Change(
                    " Écrivez-nous ",
                    " De quoi s’agit-il ? Message sur la commande Paiement ou facture Autre chose" + " Écrivez-nous "),
            new Change(
                    "So erreichen Sie uns: hallo@hafenkontor.example +49 40 5550100 ",
                    "So erreichen Sie uns: hallo@hafenkontor.example +49 40 5550100 Stimmt etwas mit Ihrer Bestellung nicht? Worum"
                            + " geht es? Etwas ist beschädigt Etwas fehlt Falscher Artikel geliefert Paket nicht angekommen"
                            + " Etwas soll zurückgehen Zahlung, Erstattung, Rechnung Etwas anderes Schreiben Sie uns Bis zu 4.000"
                            + " Zeichen. Wir antworten Ihnen hier. Nachricht senden "));

    /** Until an order is packed its buyer may ask for another delivery address. */
    private static final List<Change> ADDRESS = List.of(
            new Change("K••• Deutschland Zum", "K••• Deutschland Um eine andere Lieferadresse bitten Zum"),
            new Change("K••• Allemagne Affichée", "K••• Allemagne Demander une autre adresse de livraison Affichée"),
            new Change("Köln Allemagne Tout", "Köln Allemagne Demander une autre adresse de livraison Tout"));

    private static final Pattern NOT_PACKED = Pattern.compile("Bestellt \\(jetzt\\)|Commandée \\(en ce moment\\)");

    private static final Pattern DUE = Pattern.compile("Bitte überweisen ([0-9]+,[0-9]{2}.€)");

    private SaidOtherwise() {}

    private record Change(String before, String after) {}

    /** What a page says today that said this. */
    static String today(String page, String said) {
        String today = said;
        int changed = 0;
        for (Change change : CHANGES.getOrDefault(page, List.of())) {
            changed += today.contains(change.before()) ? 1 : 0;
            today = today.replace(change.before(), change.after());
        }
        assertThat(changed > 0).as(page).isEqualTo(CHANGES.containsKey(page));
        for (Change change : WITHDRAWAL) {
            today = today.replace(change.before(), change.after());
        }
        for (Change change : TICKETS) {
            today = today.replace(change.before(), change.after());
        }
        if (NOT_PACKED.matcher(today).find()) {
            for (Change change : ADDRESS) {
                today = today.replace(change.before(), change.after());
            }
        }
        return owing(today);
    }

    /** Whoever still owes what was sent is not told any more that there is nothing to do. */
    private static String owing(String said) {
        return DUE.matcher(said)
                .results()
                .findFirst()
                .map(due -> said.replace(
                        "unterwegs. Sie müssen nichts weiter tun.",
                        "unterwegs. " + due.group(1) + " sind noch offen. Bezahlen können Sie weiter unten."))
                .orElse(said);
    }
}
