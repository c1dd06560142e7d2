package io.buyerstatus.functions.notifications;

import io.buyerstatus.aws.document.DocumentRows;
import io.buyerstatus.aws.picture.PictureRows;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.copy.CopyDocument;
import io.buyerstatus.core.document.copy.HandOverDocument;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.ReferencedPictures;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.picture.copy.CopyResult;
import io.buyerstatus.core.picture.copy.HandOverPicture;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the ledger and {@code picture-copies}, which may not see it. Both streams come here: the ledger's says what is wanted, the
 * copier's what came of it. The ledger's row decides what is to be done, so that a change may come twice, or late.
 */
record CopyDesk(RequestPictureCopies askForPictures, HandOverPicture pictures, HandOverDocument documents) {
    private static final Logger LOG = LoggerFactory.getLogger(CopyDesk.class);

    /** What is to be done about a row; empty where it is about no picture and no document. */
    Optional<Runnable> about(String partition, String sort) {
        return Stream.of(
                        PictureRows.named(partition, sort).<Runnable>map(id -> () -> ask(id)),
                        PictureRows.copy(partition, sort).<Runnable>map(key -> () -> next(key)),
                        DocumentRows.document(partition, sort).<Runnable>map(key -> () -> next(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void ask(ReferencedPictures.Id id) {
        LOG.info("{} new pictures", askForPictures.ofOrder(id));
    }

    private void next(PictureKey key) {
        if (pictures.next(key) instanceof CopyResult.Moved moved) {
            LOG.info("picture {} is {}: {}", key.path(), moved.state(), moved.note());
        }
    }

    private void next(DocumentKey key) {
        switch (documents.next(key)) {
            case CopyDocument.Result.Moved moved ->
                LOG.info("document {} is {}: {}", key.key(), moved.state(), moved.note());
            case CopyDocument.Result.HandedOn handedOn -> LOG.info("document {} is to be printed", key.key());
            case CopyDocument.Result.NotMine notMine -> LOG.info("document {} needs nothing now", key.key());
        }
    }
}
