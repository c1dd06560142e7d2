package io.buyerstatus.mail.incoming;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Undoes how bytes travelled (RFC 2045, 6). What is out of place is passed over: a mail that lost a letter is still a mail. */
final class TransferEncodings {
    private static final int PADDING = '=';

    private TransferEncodings() {}

    static byte[] decoded(byte[] bytes, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(bytes);
            case "quoted-printable" -> quotedPrintable(bytes);
            default -> bytes;
        };
    }

    private static byte[] base64(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 3 / 4);
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            int value = six(each);
            if (value < 0) {
                if (each == PADDING) {
                    bits = 0;
                }
                continue;
            }
            buffer = (buffer << 6 | value) & 0xffffff;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits & 0xff);
            }
        }
        return out.toByteArray();
    }

    private static int six(byte each) {
        if (each >= 'A' && each <= 'Z') {
            return each - 'A';
        }
        if (each >= 'a' && each <= 'z') {
            return each - 'a' + 26;
        }
        if (each >= '0' && each <= '9') {
            return each - '0' + 52;
        }
        return each == '+' || each == '-' ? 62 : each == '/' || each == '_' ? 63 : -1;
    }

    private static byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] != '=') {
                out.write(bytes[at++]);
                continue;
            }
            int end = softBreak(bytes, at + 1);
            int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
            if (end > 0) {
                at = end;
            } else if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                at += 3;
            } else {
                out.write(bytes[at++]);
            }
        }
        return out.toByteArray();
    }

    /** Where the text goes on after a line that was broken only to travel; 0 where none is broken here. */
    private static int softBreak(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\n') {
            return at + 1;
        }
        return at >= bytes.length ? at : 0;
    }
}
