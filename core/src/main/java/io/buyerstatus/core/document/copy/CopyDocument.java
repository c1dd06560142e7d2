package io.buyerstatus.core.document.copy;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.SniffedFile;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.copy.PictureEncoder;
import io.buyerstatus.core.picture.copy.PictureEncoder.Encoded;
import io.buyerstatus.core.picture.copy.PictureSource;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.picture.copy.StoredPicture;
import io.buyerstatus.core.scheduling.GuardedRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Copies one wanted document: claims it, fetches it, looks at it, and keeps it as it is. Whatever call is the last one before a
 * crash, the document is stored in the end, or the operator can see why not. It knows what it was handed, and nothing else.
 */
public final class CopyDocument {
    private final GuardedRows<DocumentKey, DocumentCopy> jobs;
    private final PictureSource source;
    private final Quarantine quarantine;
    private final PictureEncoder encoder;
    private final DocumentStore store;
    private final InstantSource clock;

    /**
     * @param jobs what it was handed
     * @param source where shops keep their documents
     * @param quarantine where packing stations put their pictures
     * @param encoder for pictures of parcels; documents stay as they are
     */
    public CopyDocument(
            GuardedRows<DocumentKey, DocumentCopy> jobs,
            PictureSource source,
            Quarantine quarantine,
            PictureEncoder encoder,
            DocumentStore store,
            InstantSource clock) {
        this.jobs = jobs;
        this.source = source;
        this.quarantine = quarantine;
        this.encoder = encoder;
        this.store = store;
        this.clock = clock;
    }

    /** What became of a document that the copier was asked to copy. */
    public sealed interface Result {
        /** It is in another state now. */
        record Moved(DocumentState state, String note) implements Result {}

        /** It is printed by somebody else. */
        record HandedOn() implements Result {}

        /** It was not to be copied, or somebody else has it. */
        record NotMine() implements Result {}
    }

    /** Copies the document, or settles why not. */
    public Result copy(DocumentKey key) {
        Optional<DocumentCopy> wanted = jobs.find(key).filter(found -> found.state() == DocumentState.WANTED);
        if (wanted.isEmpty()) {
            return new Result.NotMine();
        }
        DocumentCopy claimed = wanted.get().claimed(clock.instant());
        if (!jobs.replace(claimed)) {
            return new Result.NotMine();
        }
        DocumentCopy next = outcome(claimed);
        return jobs.replace(next) ? new Result.Moved(next.state(), next.note()) : new Result.NotMine();
    }

    private DocumentCopy outcome(DocumentCopy claimed) {
        return switch (fetched(claimed)) {
            case Fetched.Bytes bytes ->
                claimed.document().use() == DocumentUse.PHOTO
                        ? encoded(claimed, encoder.encode(bytes.content(), PictureVariant.PARCEL))
                        : kept(claimed, bytes.content());
            case Fetched.TooLarge large -> claimed.tooLarge(large.reason(), clock.instant());
            case Fetched.Refused refused -> claimed.refused(refused.reason(), clock.instant());
            case Fetched.Missed missed -> claimed.missed(missed.reason(), clock.instant());
        };
    }

    /** Pictures alone come by upload: what a stranger may put somewhere is drawn anew before anybody gets it. */
    private Fetched fetched(DocumentCopy claimed) {
        Optional<Upload> upload = claimed.document().use() == DocumentUse.PHOTO
                ? Upload.of(claimed.key().order(), claimed.document().original())
                : Optional.empty();
        return upload.isEmpty()
                ? source.fetch(claimed.document().original())
                : quarantine
                        .find(upload.get())
                        .<Fetched>map(Fetched.Bytes::new)
                        .orElseGet(() -> new Fetched.Missed("nobody uploaded it yet"));
    }

    private DocumentCopy encoded(DocumentCopy claimed, Encoded encoded) {
        return switch (encoded) {
            case Encoded.Done done ->
                stored(
                        claimed,
                        new StoredDocument(
                                type(done.picture().type()), done.picture().bytes()));
            case Encoded.Refused refused -> claimed.refused(refused.reason(), clock.instant());
        };
    }

    private static DocumentType type(StoredPicture.Type type) {
        return switch (type) {
            case JPEG -> DocumentType.JPEG;
            case PNG -> DocumentType.PNG;
        };
    }

    private DocumentCopy kept(DocumentCopy claimed, byte[] bytes) {
        Instant now = clock.instant();
        return switch (SniffedFile.of(bytes)) {
            case SniffedFile.Refused refused -> claimed.refused(refused.reason(), now);
            case SniffedFile.Known known ->
                claimed.document().use().takes(known.type())
                        ? whole(claimed, known.type(), bytes)
                        : claimed.refused("plain text, not a document", now);
        };
    }

    private DocumentCopy whole(DocumentCopy claimed, DocumentType type, byte[] bytes) {
        return bytes.length > StoredDocument.LARGEST
                ? claimed.tooLarge("it has %d bytes".formatted(bytes.length), clock.instant())
                : stored(claimed, new StoredDocument(type, bytes));
    }

    private DocumentCopy stored(DocumentCopy claimed, StoredDocument document) {
        store.put(claimed.key().order().shop(), document);
        return claimed.stored(document.content(), clock.instant());
    }
}
