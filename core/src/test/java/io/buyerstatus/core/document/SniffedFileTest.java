package io.buyerstatus.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its first bytes say. */
class SniffedFileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    %PDF-1.7                                                        | PDF
                    <?xml version="1.0" encoding="UTF-8"?><Invoice xmlns="urn:oasis"/>      | XML
                    <?xml version="1.0"?><!-- ours --><rsm:CrossIndustryInvoice xmlns:rsm="u"/> | XML
                    <Invoice/>                                                      | XML
                    Return within 14 days, please.                                  | TEXT
                    """)
    void whatIsADocumentIsKnown(String content, DocumentType type) {
        assertThat(SniffedFile.of(bytes(content))).isEqualTo(new SniffedFile.Known(type));
    }

    @Test
    void picturesAreKnown() {
        assertThat(SniffedFile.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isEqualTo(new SniffedFile.Known(DocumentType.JPEG));
        assertThat(SniffedFile.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .isEqualTo(new SniffedFile.Known(DocumentType.PNG));
    }

    @Test
    void anXmlFileInAnotherEncodingIsOneStill() {
        byte[] latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Rechnung>M\u00fcller</Rechnung>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SniffedFile.of(latin)).isEqualTo(new SniffedFile.Known(DocumentType.XML));
    }

    @ParameterizedTest
    @Tag("C30")
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Please log in",
                "  \n<html lang='de'>",
                "<HTML>",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html/>",
                "<!-- login --><script>location='/login'</script>",
                "<body>",
                "< html"
            })
    void aWebPageIsNoDocument(String page) {
        assertThat(SniffedFile.of(bytes(page))).isEqualTo(new SniffedFile.Refused("a web page (HTML), not a document"));
    }

    @Test
    @Tag("C29")
    void aProgramIsRefusedWhateverItsName() {
        assertThat(SniffedFile.of(bytes("MZ\u0090 This program cannot be run in DOS mode")))
                .isEqualTo(new SniffedFile.Refused("a Windows program, not a document"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    #!/bin/sh                                     | a script, not a document
                    GIF89a                                        | a GIF; pictures are taken as JPEG or PNG
                    <svg xmlns="u" onload="x"/>                   | a drawing that may be a program (SVG), not a document
                    <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/> | an XML file with a document type, which may say anything
                    """)
    void whatMayActIsRefused(String content, String why) {
        assertThat(SniffedFile.of(bytes(content))).isEqualTo(new SniffedFile.Refused(why));
    }

    @Test
    void whatIsNothingWeKnowIsRefused() {
        assertThat(SniffedFile.of(new byte[0])).isEqualTo(new SniffedFile.Refused("an empty file"));
        assertThat(SniffedFile.of(new byte[] {'P', 'K', 3, 4, 0})).isInstanceOf(SniffedFile.Refused.class);
        assertThat(SniffedFile.of(new byte[] {1, 2, 3})).isInstanceOf(SniffedFile.Refused.class);
        assertThat(SniffedFile.of(new byte[] {'a', (byte) 0xe4, 'b'}))
                .isEqualTo(new SniffedFile.Refused("text that is not UTF-8"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
