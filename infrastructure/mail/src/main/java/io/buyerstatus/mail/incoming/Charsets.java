package io.buyerstatus.mail.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** Makes text of bytes. What a mail says of its letters is often not so. */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /**
     * The text.
     *
     * @param named as the mail says; what nobody knows, and what cannot be right, is read as what it looks like
     */
    static String text(byte[] bytes, String named) {
        Charset charset = known(named).orElse(StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS));
        }
        // What is said to be Latin-1 is what Windows has for it (WHATWG Encoding, 4.2).
        return new String(bytes, charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
    }

    private static Optional<Charset> known(String named) {
        String name = named.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        try {
            return switch (name) {
                case "",
                        "utf8",
                        "unicode",
                        "unicode-1-1-utf-8",
                        "x-unknown",
                        "unknown-8bit",
                        "8bit",
                        "ansi",
                        "default" -> Optional.empty();
                case "cp-850" -> Optional.of(Charset.forName("IBM850"));
                case "latin1", "iso8859-1", "iso-8859-1-windows-3.0-latin-1" -> Optional.of(WINDOWS);
                default -> Optional.of(Charset.forName(name));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
