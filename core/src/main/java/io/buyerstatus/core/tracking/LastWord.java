package io.buyerstatus.core.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a carrier says at the end, in its own words: of a scan whose code we cannot read, the text may say that the parcel has
 * arrived, or has come back. We do not take it for that (the same words are in "could not be delivered"), but it can be shown as
 * what the carrier says.
 */
final class LastWord {
    /** Arrived, handed over, collected or sent back, in the languages of carriers; word stems, in lower case. */
    private static final Pattern FINAL = Pattern.compile(
            "\\b(delivered|collected|picked up|handed over|returned|return to sender|proof of delivery|signed"
                    + "|zugestellt|ausgeliefert|ausgehändigt|übergeben|abgeholt|zurückgesendet|zurückgeschickt|retour"
                    + "|livrée?|distribuée?|remise?|retirée?|retournée?"
                    + "|consegnat[oa]|ritirat[oa]|restituit[oa]|reso"
                    + "|bezorgd|afgeleverd|geleverd|afgehaald|opgehaald|geretourneerd|teruggestuurd"
                    + "|entregad[oa]|recogid[oa]|devuelt[oa]|entregue|devolvid[oa]"
                    + "|doręczon[oay]|dostarczon[oay]|odebran[oay]|wydan[oay]|zwrócon[oay]"
                    + "|levert|utlevert|hentet|returnert|leveret|udleveret|afhentet|returneret"
                    + "|levererad|levererats|utlämnad|utlämnats|hämtad|hämtats|returnerad"
                    + "|toimitettu|luovutettu|noudettu|palautettu|doručen[oaý]?|dodán[oa]?|vrácen[oa]?|kézbesítve|livrat[ăa]?)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What has ended, and is told by its code, needs no words. */
    private static final Set<ParcelState> ENDED =
            Set.of(ParcelState.DELIVERED, ParcelState.RETURNING, ParcelState.RETURNED);

    private LastWord() {}

    /** The words of the newest such scan; none once a scan that we can read says where the parcel went since. */
    static Optional<String> of(ParcelState state, List<Scan> scans) {
        if (ENDED.contains(state)) {
            return Optional.empty();
        }
        return scans.reversed().stream()
                .takeWhile(scan -> scan.status() == ScanStatus.SCANNED || scan.status() == ScanStatus.ANNOUNCED)
                .filter(scan -> scan.status() == ScanStatus.SCANNED)
                .map(scan -> scan.description().strip())
                .filter(words -> FINAL.matcher(words.toLowerCase(Locale.ROOT)).find())
                .findFirst();
    }
}
