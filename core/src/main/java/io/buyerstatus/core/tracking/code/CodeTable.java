package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a carrier's codes mean. Codes have no case. A code that the table does not have says no more than that the carrier has
 * the parcel: the scan is kept with the carrier's own words, and the code is reported.
 *
 * <p>Tables are written as rows: the status, a reason where the codes tell one, a colon, and the codes, separated by
 * commas.
 *
 * <pre>{@code
 * attempted nobody_home: 3731, 3732
 * delivered: 3500
 * }</pre>
 */
public final class CodeTable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[^A-Za-z0-9_.-]");
    private static final int LONGEST_CODE = 40;

    private final Map<String, Meaning> written;
    private final Map<String, Meaning> meanings = new HashMap<>();

    private CodeTable(Map<String, Meaning> written) {
        this.written = Collections.unmodifiableMap(written);
        written.forEach((code, meaning) -> meanings.put(normalise(code), meaning));
        if (meanings.size() != written.size()) {
            throw new IllegalArgumentException("two codes differ in case only");
        }
    }

    /**
     * What a code means.
     *
     * @param reason why, where the code tells
     * @param unknownCode the code, where the table does not have it; fit for a log
     */
    public record Meaning(ScanStatus status, Optional<Reason> reason, Optional<String> unknownCode) {
        /** The meaning of a code that nobody has explained to us. */
        static Meaning unknown(String code) {
            return new Meaning(ScanStatus.SCANNED, Optional.empty(), Optional.of(printable(code)));
        }

        public boolean known() {
            return unknownCode.isEmpty();
        }

        /**
         * What a broker's code means, beside the carrier's own: of that comes a reason, where the broker names none, and everything
         * where the broker's code is unknown, which stays reported.
         */
        public Meaning beside(Meaning own) {
            return known() || !own.known() ? because(own.reason) : new Meaning(own.status, own.reason, unknownCode);
        }

        /** The same with this reason, where it has none of its own. */
        public Meaning because(Optional<Reason> otherwise) {
            return new Meaning(status, reason.or(() -> otherwise), unknownCode);
        }
    }

    /**
     * A table of rows.
     *
     * @throws IllegalArgumentException where a row is not of that form, or names a code that another row has
     */
    public static CodeTable of(String rows) {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        rows.lines().filter(row -> !row.isBlank()).forEach(row -> {
            String[] parts = row.split(":", 2);
            String[] words = parts[0].strip().split(" ", -1);
            Meaning meaning = new Meaning(
                    status(words[0]),
                    words.length == 1 ? Optional.empty() : Optional.of(reason(words[1])),
                    Optional.empty());
            for (String code : parts[1].split(",", -1)) {
                if (meanings.put(code.strip(), meaning) != null) {
                    throw new IllegalArgumentException("a second meaning of " + code);
                }
            }
        });
        return new CodeTable(meanings);
    }

    /** The meaning of the first of these codes that the table has, from the most to the least exact. */
    public Meaning of(String... codes) {
        String last = "";
        for (String code : codes) {
            Optional<Meaning> meaning = find(code);
            if (meaning.isPresent()) {
                return meaning.get();
            }
            last = code.isBlank() ? last : code;
        }
        return Meaning.unknown(last);
    }

    /** The meaning of a code, if the table has it. */
    Optional<Meaning> find(String code) {
        return Optional.ofNullable(meanings.get(normalise(code)));
    }

    /** All codes as they are written, with their meanings, in the order of the rows. */
    public Map<String, Meaning> meanings() {
        return written;
    }

    private static ScanStatus status(String name) {
        return ScanStatus.ofWireName(name).orElseThrow(() -> new IllegalArgumentException("no status: " + name));
    }

    private static Reason reason(String code) {
        return Reason.of(code).orElseThrow(() -> new IllegalArgumentException("no reason: " + code));
    }

    private static String printable(String code) {
        String clean = UNPRINTABLE.matcher(code).replaceAll("?");
        return clean.substring(0, Math.min(clean.length(), LONGEST_CODE));
    }

    private static String normalise(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
