package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
    private static final byte[] BYTES = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice.pdf\r\nBcc: everybody@example.org",
                "invoice\n.pdf",
                "../../etc/passwd",
                "C:\\invoice.pdf",
                ".profile",
                " ",
                "invoice\u202Efdp.exe"
            })
    void aNameThatBreaksAHeaderOrNamesAFolderIsRefused(String name) {
        assertThatThrownBy(() -> new Attachment(name, "application/pdf", BYTES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf; name=x", "pdf", "application/pdf\r\nX: y"})
    void aTypeIsAMediaTypeAndNothingElse(String type) {
        assertThatThrownBy(() -> new Attachment("invoice.pdf", type, BYTES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itStaysWhatItIs() {
        byte[] given = BYTES.clone();
        Attachment file = new Attachment("Rechnung 4711.pdf", "Application/PDF", given);
        given[0] = 0;
        file.bytes()[1] = 0;
        assertThat(file.bytes()).isEqualTo(BYTES);
        assertThat(file).isEqualTo(new Attachment("Rechnung 4711.pdf", "application/pdf", BYTES));
        assertThat(file).hasToString("Attachment[application/pdf, 8 bytes]");
    }
}
