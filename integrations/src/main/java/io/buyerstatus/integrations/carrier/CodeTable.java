package io.buyerstatus.integrations.carrier;

import io.buyerstatus.core.shipment.ScanStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a carrier's codes mean. Codes have no case. A code that the table does not have changes nothing of where the parcel
 * is: the scan is kept with the carrier's own words, and the code is reported.
 */
public final class CodeTable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[^A-Za-z0-9_.-]");
    private static final int LONGEST_CODE = 40;

    private final Map<String, ScanStatus> meanings = new HashMap<>();

    private CodeTable(Map<String, ScanStatus> meanings) {
        meanings.forEach((code, status) -> this.meanings.put(normalise(code), status));
    }

    public static CodeTable of(Map<String, ScanStatus> meanings) {
        return new CodeTable(meanings);
    }

    /**
     * What a code means.
     *
     * @param unknownCode the code, where the table does not have it; fit for a log
     */
    public record Meaning(ScanStatus status, Optional<String> unknownCode) {}

    /** The meaning of the first of these codes that the table has, from the most to the least exact. */
    public Meaning of(String... codes) {
        String last = "";
        for (String code : codes) {
            ScanStatus status = meanings.get(normalise(code));
            if (status != null) {
                return new Meaning(status, Optional.empty());
            }
            last = code.isBlank() ? last : code;
        }
        // A parcel that has moved is not set back by an announcement, one that has not is at least announced.
        return new Meaning(ScanStatus.ANNOUNCED, Optional.of(printable(last)));
    }

    private static String printable(String code) {
        String clean = UNPRINTABLE.matcher(code).replaceAll("?");
        return clean.substring(0, Math.min(clean.length(), LONGEST_CODE));
    }

    private static String normalise(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
