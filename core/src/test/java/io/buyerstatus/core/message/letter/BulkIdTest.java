package io.buyerstatus.core.message.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkIdTest {
    /** The last one is the example of the ULID specification's own library. */
    @ParameterizedTest
    @CsvSource({"0, 0000000000", "31, 000000000z", "32, 0000000010", "1469918176385, 01aryz6s41"})
    void itBeginsWithItsTimeAsUlidWritesIt(long millis, String time) {
        assertThat(BulkId.of(Instant.ofEpochMilli(millis), "secret").value())
                .startsWith(time)
                .hasSize(26);
    }
}
