package io.buyerstatus.mail.incoming;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** What headers say (RFC 2047). */
final class HeaderText {
    private HeaderText() {}

    /** The text on one line, decoded as far as it can be. */
    static String decoded(String raw, int longest) {
        String unfolded = raw.substring(0, Math.min(raw.length(), longest)).replaceAll("[\\r\\n]+", "");
        try {
            return MimeUtility.decodeText(utf8(unfolded));
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return unfolded;
        }
    }

    /** Angus Mail reads headers byte by byte; some programs write UTF-8 there. */
    private static String utf8(String header) {
        if (header.chars().allMatch(sign -> sign < 0x80) || header.chars().anyMatch(sign -> sign > 0xff)) {
            return header;
        }
        byte[] bytes = header.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return Charsets.text(bytes, "utf-8");
    }
}
