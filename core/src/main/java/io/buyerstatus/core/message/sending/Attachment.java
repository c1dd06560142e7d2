package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file that goes out with a mail, byte for byte as it came.
 *
 * <p>Its name is one line and names no folder, so that a header cannot be broken by it (RFC 5322, 2.2) and no reader writes it
 * anywhere else than where its owner keeps such files (RFC 2183, 5).
 */
public final class Attachment {
    /** The longest name, in characters: Amazon SES takes 255. */
    public static final int LONGEST_NAME = 200;

    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}");

    private final String fileName;
    private final String contentType;
    private final byte[] bytes;

    /**
     * @param fileName as the recipient sees it
     * @param contentType a media type without parameters, e.g. {@code application/pdf}
     * @param bytes 1 or more
     */
    public Attachment(String fileName, String contentType, byte[] bytes) {
        Checks.text(fileName, LONGEST_NAME, "attachment");
        Checks.require(CleanText.isLine(fileName), "attachment", "its name must be one line");
        Checks.require(
                fileName.indexOf('/') < 0 && fileName.indexOf('\\') < 0 && !fileName.startsWith("."),
                "attachment",
                "its name must not be a path");
        Checks.require(bytes.length > 0, "attachment", "must not be empty");
        this.fileName = fileName;
        this.contentType = Checks.matching(TYPE, contentType.toLowerCase(Locale.ROOT), "content type");
        this.bytes = bytes.clone();
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    /** A copy: the attachment stays what it is. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has, before any encoding. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && fileName.equals(that.fileName)
                && contentType.equals(that.contentType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * fileName.hashCode() + Arrays.hashCode(bytes);
    }

    /** Without its bytes and its name, which may name its buyer. */
    @Override
    public String toString() {
        return "Attachment[" + contentType + ", " + bytes.length + " bytes]";
    }
}
