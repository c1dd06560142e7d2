package io.buyerstatus.core.document;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.HexFormat;

/** A file's bytes as our store keeps them: as they came, and known by their digest, so that they cannot change unnoticed. */
public final class StoredDocument {
    /** The largest file that goes out with a mail, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private final DocumentContent content;
    private final byte[] bytes;

    /**
     * @param bytes 1 to {@link #LARGEST}
     */
    public StoredDocument(DocumentType type, byte[] bytes) {
        Checks.require(bytes.length > 0 && bytes.length <= LARGEST, "document", "must have 1 to " + LARGEST + " bytes");
        this.bytes = bytes.clone();
        this.content =
                new DocumentContent(HexFormat.of().formatHex(Hashes.sha256().digest(this.bytes)), type, bytes.length);
    }

    /** What it is known by. */
    public DocumentContent content() {
        return content;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
