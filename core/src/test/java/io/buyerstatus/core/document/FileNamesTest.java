package io.buyerstatus.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get is called what the shop calls it, and names no folder. */
class FileNamesTest {
    @ParameterizedTest
    @Tag("C28")
    @CsvSource(delimiter = '|', textBlock = """
                    RE-2026-17                 | PDF  | RE-2026-17.pdf
                    RE/2026/17                 | PDF  | RE-2026-17.pdf
                    ../../etc/passwd           | TEXT | -..-etc-passwd.txt
                    C:\\Users\\a.pdf           | PDF  | C-Users-a.pdf
                    Rechnung Größe.PDF         | PDF  | Rechnung Größe.PDF
                    photo.jpeg                 | JPEG | photo.jpeg
                    invoice.exe                | PDF  | invoice.exe.pdf
                    .htaccess                  | TEXT | htaccess.txt
                    ...                        | XML  | file.xml
                    """)
    void aNameIsOneLineAndNoPath(String called, DocumentType type, String name) {
        assertThat(FileNames.of(called, type)).isEqualTo(name);
    }

    @Test
    @Tag("C28")
    void noNameBreaksAHeader() {
        assertThat(FileNames.of("a\r\nBcc: b@c\u2028d\u0000", DocumentType.PDF)).isEqualTo("a  Bcc- b@c d.pdf");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(FileNames.clean("\ud83d\ude00".repeat(200))).hasSize(120);
    }
}
