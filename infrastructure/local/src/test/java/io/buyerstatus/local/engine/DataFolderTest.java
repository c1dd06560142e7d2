package io.buyerstatus.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

    @TempDir
    private Path root;

    @Test
    void aFolderIsHeldByOneSystemAtATime() throws IOException {
        Path folder = root.resolve("made/here");
        try (DataFolder held = DataFolder.open(folder)) {
            assertThat(held.path()).isDirectory();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is used by another local system");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void theSettingsOfTheSdkAreRestored() {
        String before = System.getProperty("aws.region", "none");
        URI engine = URI.create("http://localhost:1");
        try (SdkSettings _ = SdkSettings.apply(engine, engine, engine, engine)) {
            assertThat(System.getProperty("aws.endpointUrlDynamoDb")).isEqualTo("http://localhost:1");
        }
        assertThat(System.getProperty("aws.endpointUrlDynamoDb")).isNull();
        assertThat(System.getProperty("aws.region", "none")).isEqualTo(before);
    }
}
