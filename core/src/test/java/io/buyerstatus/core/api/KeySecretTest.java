package io.buyerstatus.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkSecret;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a program comes with. */
@Tag("AP-1")
final class KeySecretTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static KeySecret of(int bits) {
        byte[] bytes = new byte[LinkSecret.BYTES];
        Arrays.fill(bytes, (byte) bits);
        return KeySecret.of(LinkSecret.of(bytes));
    }

    @Test
    void itHasOneFormWhateverItsBits() {
        for (int bits : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
            assertThat(of(bits).value()).matches("bst_[0-9A-Za-z]{33}");
            assertThat(KeySecret.parse(of(bits).value())).contains(of(bits));
        }
        assertThat(of(0).value()).startsWith("bst_000000000000000000000000000");
        assertThat(of(1)).isNotEqualTo(of(2));
        assertThat(of(1).hash()).isNotEqualTo(of(2).hash());
    }

    /** A CRC-32 tells every change within 32 bits, so of one letter or of two beside each other. */
    @Test
    void oneLetterOffIsNoKey() {
        String key = of(0x5a).value();
        for (int at = 0; at < key.length(); at++) {
            for (int other = 0; other < ALPHABET.length(); other++) {
                char letter = ALPHABET.charAt(other);
                if (key.charAt(at) != letter) {
                    assertThat(KeySecret.parse(key.substring(0, at) + letter + key.substring(at + 1)))
                            .as("letter %d", at)
                            .isEmpty();
                }
            }
        }
        assertThat(KeySecret.parse(key + " ")).isEmpty();
        assertThat(KeySecret.parse("")).isEmpty();
    }

    @Test
    void itTellsNobody() {
        assertThat(of(7)).hasToString("KeySecret[...]");
        assertThat(of(7).hash().value()).doesNotContain(of(7).value().substring(4, 12));
    }
}
