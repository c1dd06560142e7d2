package io.buyerstatus.core.document;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The kinds of files that go out with mails. A file is what its bytes say, whatever its name or its server says.
 *
 * <p>Sources: ISO 32000-1, 7.5.2 (PDF); ISO/IEC 10918-1, B.1.1 (JPEG); RFC 2083, 3.1 (PNG); XML 1.0, 2.8.
 */
public enum DocumentType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    XML("application/xml", "xml"),
    TEXT("text/plain", "txt");

    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{2,5}");

    private final String mediaType;
    private final String extension;

    DocumentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As mail and HTTP name it. */
    public String mediaType() {
        return mediaType;
    }

    /** With which its files' names end, without the dot. */
    public String extension() {
        return extension;
    }

    /** A file's name with the ending that this type has; one that says something else stays before it. */
    public String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean same = EXTENSION.matcher(ending).matches()
                && (ending.equals(extension) || (this == JPEG && "jpeg".equals(ending)));
        return same ? name : name + "." + extension;
    }
}
