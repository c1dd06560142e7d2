package io.buyerstatus.core.review;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One state of a review, never changed afterwards; chained to the one before by its seal.
 *
 * @param number from 1
 * @param text what it says; empty for a deletion, and for what its author erased by one
 * @param salt beside the words in their digest; empty where they were erased
 * @param digest over the words, 64 hexadecimal digits; stays when they are erased
 * @param seal over the seal before, number, time and digest: 64 hexadecimal digits, which the author's receipt repeats
 */
public record ReviewVersion(
        int number, Instant at, boolean deletion, Optional<ReviewText> text, String salt, String digest, String seal) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ReviewVersion {
        Checks.require(number >= 1, "version", "must be 1 or more");
        Checks.matching(HEX, digest, "digest");
        Checks.matching(HEX, seal, "seal");
        Checks.require(!(deletion && text.isPresent()), "deletion", "says nothing");
    }

    static ReviewVersion written(String before, int number, Instant at, ReviewText text, String salt) {
        String digest = text.digest(salt);
        return new ReviewVersion(
                number, at, false, Optional.of(text), salt, digest, seal(before, number, at, false, digest));
    }

    static ReviewVersion deleted(String before, int number, Instant at) {
        String digest = hex("review deletion");
        return new ReviewVersion(
                number, at, true, Optional.empty(), "", digest, seal(before, number, at, true, digest));
    }

    /** The same without its words; what proves them stays. */
    ReviewVersion erased() {
        return new ReviewVersion(number, at, deletion, Optional.empty(), "", digest, seal);
    }

    /** Whether nothing of it was changed since it was written after the version with this seal. */
    boolean intact(String before) {
        return seal.equals(seal(before, number, at, deletion, digest))
                && text.map(words -> words.digest(salt).equals(digest)).orElse(true);
    }

    private static String seal(String before, int number, Instant at, boolean deletion, String digest) {
        return hex("review version", before, String.valueOf(number), at.toString(), String.valueOf(deletion), digest);
    }

    static String hex(String... parts) {
        return HexFormat.of().formatHex(Hashes.sha256(parts));
    }
}
