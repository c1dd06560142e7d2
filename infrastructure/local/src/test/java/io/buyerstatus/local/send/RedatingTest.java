package io.buyerstatus.local.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedatingTest {
    private static final String PLACED =
            "{\"time\": \"2026-11-18T09:12:00+01:00\", \"data\": {\"note\": \"2026-11-18T09:12:00 is no time\"}}";
    private static final String DELIVERED =
            "{\"time\": \"2026-11-21T10:40:00+01:00\", \"until\": \"2026-11-28T18:00:00Z\"}";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("placed.json"), PLACED);
        Files.writeString(folder.resolve("delivered.json"), DELIVERED);
        Files.writeString(folder.resolve("other.txt"), "{\"time\": \"2099-01-01T00:00:00Z\"}");
    }

    @Test
    void theNewestHappenedWhenTheDayBeganAndWhatCameBeforeItLessThanThreeDaysAgo() throws IOException {
        Redating redating = Redating.of(folder, Instant.parse("2027-11-21T09:00:00Z"));

        assertThat(redating.moves()).isTrue();
        assertThat(redating.moved(DELIVERED))
                .isEqualTo("{\"time\": \"2027-11-21T01:00:00+01:00\", \"until\": \"2027-11-28T08:20:00Z\"}");
        assertThat(redating.moved(PLACED)).contains("2027-11-20T12:45:20+01:00", "\"2026-11-18T09:12:00 is no time\"");
    }

    /** What is sent again on the same day is the same event. */
    @Test
    void aDayLongTheTimesAreTheSame() throws IOException {
        assertThat(Redating.of(folder, Instant.parse("2027-11-21T00:00:00Z")))
                .isEqualTo(Redating.of(folder, Instant.parse("2027-11-21T23:59:59Z")));
    }

    @Test
    void whatIsStillToComeStays() throws IOException {
        Redating redating = Redating.of(folder, Instant.parse("2026-11-01T09:00:00Z"));

        assertThat(redating.moves()).isFalse();
        assertThat(redating.moved(PLACED)).isEqualTo(PLACED);
        assertThat(Redating.of(folder.resolve(".."), Instant.EPOCH).moves()).isFalse();
    }

    /** An automation acts by nothing that happened before it was switched on. */
    @Test
    void anEventCanHappenNow() {
        Redating redating = Redating.toNow(DELIVERED, Instant.parse("2027-11-21T09:00:00Z"));

        assertThat(redating.moved(DELIVERED))
                .isEqualTo("{\"time\": \"2027-11-21T10:00:00+01:00\", \"until\": \"2027-11-28T17:20:00Z\"}");
        assertThat(Redating.toNow("{}", Instant.EPOCH).moves()).isFalse();
    }
}
