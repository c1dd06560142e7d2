package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Postcodes as people write them. */
@Tag("SH-20")
final class PostcodeTest {
    @ParameterizedTest
    @CsvSource({
        "DE, 50667, 50667",
        "DE, 50667, ' 506 67 '",
        "DE, 50667, D-50667",
        "DE, 50667, DE 50667",
        "DE, D-50667, 50667",
        "DE, 50667, ５０６６７",
        "AT, 1010, A-1010",
        "CH, 8001, CH-8001",
        "NO, 0150, N-0150",
        "NO, 0150, NO 0150",
        "SE, 111 22, SE-11122",
        "GB, SW1A 1AA, sw1a1aa",
        "GB, G1 1AA, g1-1aa",
        "NL, 1012 AB, 1012ab",
        "PL, 00-950, 00950",
        "PT, 1000-001, P-1000001",
        "IE, D02 AF30, d02af30",
        "JP, 〒100-0001, 1000001",
        "LV, LV-1010, 1010",
        "LU, L-1009, 1009",
        "AD, AD500, AD500",
        "AR, B1640HFD, b1640 hfd",
        "US, 94043-1351, 94043",
        "US, 94043-1351, 94043-1351",
        "US, 94043 1351, 940431351",
        "US, 94043, 94043-1351",
        "US, 94043-1351, 94043-9999",
        "PR, 00901-0001, 00901"
    })
    void theSamePostcodeMatches(String country, String known, String typed) {
        assertThat(postcode(country, known).orElseThrow().matches(typed)).isTrue();
    }

    @ParameterizedTest(name = "''{0}'' is none")
    @ValueSource(strings = {"", "-", "00000", "0000", "0", "n/a", "N.A.", "none", "xxxxx", "--", "keine", "—"})
    void aPlaceholderProvesNothing(String placeholder) {
        assertThat(postcode("DE", placeholder)).isEmpty();
        assertThat(postcode("US", placeholder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 50667, 50668",
        "DE, 50667, 5066",
        "DE, 50667, 506677",
        "DE, 50667, ''",
        "DE, 50667, F-50667",
        "NO, 0150, 150",
        "GB, G1 1AA, 1 1AA",
        "IE, D02 AF30, 02 AF30",
        "DE, 50667, 50667 50667",
        "US, 94043-1351, 94044",
        "US, 94043-1351, 9404",
        "US, 94043-1351, 1351",
        "BR, 01310-100, 01310",
        "DE, 506671351, 50667"
    })
    void anotherDoesNot(String country, String known, String typed) {
        assertThat(postcode(country, known).orElseThrow().matches(typed)).isFalse();
    }

    @Test
    void anAddressWithoutOneHasNone() {
        assertThat(postcode("DE", "")).isEmpty();
        assertThat(postcode("DE", " - ")).isEmpty();
    }

    @Test
    void spacesHyphensAndCaseNeverMatterAndNothingTypedMatchesByAccident() {
        Random random = new Random(20);
        for (int at = 0; at < 2_000; at++) {
            String known = letters(random, 3 + random.nextInt(6));
            String typed = known.chars()
                    .mapToObj(each -> (char) each + (random.nextInt(3) == 0 ? " -".substring(random.nextInt(2)) : ""))
                    .reduce("", String::concat)
                    .toLowerCase(Locale.ROOT);
            Postcode postcode = postcode("US", known).orElseThrow();
            assertThat(postcode.matches(typed)).as("%s and %s", known, typed).isTrue();
            assertThat(postcode.matches(known + "0")).isFalse();
            assertThat(postcode.matches(known.substring(1))).isFalse();
            assertThat(postcode.toString()).doesNotContain(known);
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder("9");
        while (letters.length() < length) {
            letters.append("ABCDXYZ0123456789".charAt(random.nextInt(17)));
        }
        return letters.toString();
    }

    private static Optional<Postcode> postcode(String country, String text) {
        return Postcode.of(text, new Country(country));
    }
}
