package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("new").resolve("outbox.jsonl");
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws IOException {
        OutboxEntry mail = OutboxPagesTest.mail("m", "Ümläut\nand line", "<p>ü</p>");
        try (Outbox outbox = Outbox.keptIn(file)) {
            outbox.add(mail);
            outbox.add(OutboxPagesTest.sms("s", "✓"));
        }

        try (Outbox outbox = Outbox.keptIn(file)) {
            assertThat(outbox.entries()).extracting(OutboxEntry::id).containsExactly("m", "s");
            OutboxEntry again = outbox.find("m").orElseThrow();
            assertThat(again)
                    .usingRecursiveComparison()
                    .as("all fields, attachments' bytes included")
                    .isEqualTo(mail);
        }
    }

    @Test
    void aLineThatACrashCutOffIsDroppedAndTheNextOneIsWhole() throws IOException {
        try (Outbox outbox = Outbox.keptIn(file)) {
            outbox.add(OutboxPagesTest.sms("first", "1"));
        }
        Files.writeString(file, "{\"id\":\"half", StandardOpenOption.APPEND);

        try (Outbox outbox = Outbox.keptIn(file)) {
            outbox.add(OutboxPagesTest.sms("second", "2"));
        }
        try (Outbox outbox = Outbox.keptIn(file)) {
            assertThat(outbox.entries()).extracting(OutboxEntry::id).containsExactly("first", "second");
        }
    }

    @Test
    void emptyingEmptiesTheFileToo() throws IOException {
        try (Outbox outbox = Outbox.keptIn(file)) {
            outbox.add(OutboxPagesTest.sms("old", "1"));
            outbox.clear();
            outbox.add(OutboxPagesTest.sms("new", "2"));
        }

        try (Outbox outbox = Outbox.keptIn(file)) {
            assertThat(outbox.entries()).extracting(OutboxEntry::id).containsExactly("new");
        }
    }
}
