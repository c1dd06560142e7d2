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
    void theNewestHappenedWithinADayAndTheDistancesStay() throws IOException {
        Redating redating = Redating.of(folder, Instant.parse("2027-11-21T09:00:00Z"));

        assertThat(redating.moved(DELIVERED))
                .isEqualTo("{\"time\": \"2027-11-20T10:40:00+01:00\", \"until\": \"2027-11-27T18:00:00Z\"}");
        assertThat(redating.moved(PLACED)).contains("2027-11-17T09:12:00+01:00", "\"2026-11-18T09:12:00 is no time\"");
    }

    @Test
    void whatIsStillToComeStays() throws IOException {
        assertThat(Redating.of(folder, Instant.parse("2026-11-01T09:00:00Z")).days())
                .isZero();
        assertThat(Redating.of(folder.resolve(".."), Instant.EPOCH).days()).isZero();
    }
}
