package io.buyerstatus.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What pages of the recording say otherwise today, because it was wanted; all else they say as they did. */
final class SaidOtherwise {
    /** Before a postcode or a code was entered, nobody reads the postcode of a place where a parcel waits: it may be the buyer's own. */
    private static final List<Change> NO_POSTCODE_OF_A_PLACE = List.of(
            new Change("Neusser Straße 210, 50733 Köln", "Neusser Straße 210, Köln"),
            new Change("Deutzer Freiheit 12, 50679 Köln", "Deutzer Freiheit 12, Köln"));

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
            "sample order", NO_POSTCODE_OF_A_PLACE,
            "by phone", NO_POSTCODE_OF_A_PLACE,
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
        return today;
    }
}
