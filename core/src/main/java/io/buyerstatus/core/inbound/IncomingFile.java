package io.buyerstatus.core.inbound;

import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.FileNames;
import io.buyerstatus.core.document.SniffedFile;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.value.CleanText;
import java.util.Optional;

/** A file that came with a mail: kept if it is, by its own bytes, of a kind that documents are; else named, with why not. */
public final class IncomingFile {
    private final String name;
    private final byte[] bytes;
    private final SniffedFile what;

    /**
     * @param called whatever its sender called it, perhaps nothing
     */
    public IncomingFile(String called, byte[] bytes) {
        this.bytes = bytes.clone();
        this.what = bytes.length > StoredDocument.LARGEST
                ? new SniffedFile.Refused("more than 5 MB")
                : SniffedFile.of(this.bytes);
        String clean = FileNames.clean(CleanText.line(called));
        this.name = what instanceof SniffedFile.Known(DocumentType type)
                ? FileNames.of(clean, type)
                : clean.isEmpty() ? "file" : clean;
    }

    public String name() {
        return name;
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    /** What is kept of it; empty where it is not. */
    public Optional<StoredDocument> document() {
        return what instanceof SniffedFile.Known(DocumentType type)
                ? Optional.of(new StoredDocument(type, bytes))
                : Optional.empty();
    }

    /** What is remembered of it. */
    public MailFile remembered() {
        return switch (what) {
            case SniffedFile.Known(DocumentType type) -> new MailFile(name, size(), Optional.of(type), "");
            case SniffedFile.Refused(String reason) -> new MailFile(name, size(), Optional.empty(), reason);
        };
    }

    /** Without its bytes and its name, which may name its sender. */
    @Override
    public String toString() {
        return "IncomingFile[" + bytes.length + " bytes]";
    }
}
