package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a carrier's words is read by whoever did not prove to know the postcode. */
@Tag("SH-19")
final class PostcodeMaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bahnhofstraße 3, 23558 Lübeck | Bahnhofstraße 3, Lübeck",
                "Bahnhofstraße 3, D-23558 Lübeck | Bahnhofstraße 3, Lübeck",
                "Kiosk, 50667 | Kiosk",
                "50667 | ''",
                "Hauptstrasse 12, 8001 Zürich | Hauptstrasse 12, Zürich",
                "Damrak 7, 1012 LG Amsterdam | Damrak 7, Amsterdam",
                "ul. Długa 5, 00-238 Warszawa | ul. Długa 5, Warszawa",
                "Storgatan 1, 111 23 Stockholm | Storgatan 1, Stockholm",
                "10 Downing Street, London SW1A 2AA | 10 Downing Street, London",
                "Rua Nova 4, 1100-148 Lisboa | Rua Nova 4, Lisboa",
                "1 Main St, Springfield, IL 62701-1234 | 1 Main St, Springfield, IL",
                "Kilkenny, R95 X2C4 | Kilkenny"
            })
    void noPostcodeIsLeft(String address, String read) {
        assertThat(PostcodeMask.ALL.words(address)).isEqualTo(read);
        assertThat(PostcodeMask.NONE.words(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Packstation 142",
                "Zugestellt am 03.12.2026",
                "Delivery between 10:30 and 12:00",
                "00340434161094027332",
                "Bahnhofstraße 12 a"
            })
    void whatIsNoneStays(String words) {
        assertThat(PostcodeMask.ALL.words(words)).isEqualTo(words);
    }

    @Test
    void aLockersNumberStaysInItsName() {
        assertThat(PostcodeMask.ALL.name("Locker 4711")).isEqualTo("Locker 4711");
        assertThat(PostcodeMask.ALL.name("Kiosk Nord 23558 Lübeck")).isEqualTo("Kiosk Nord Lübeck");
    }
}
