package io.buyerstatus.core.picture;

import io.buyerstatus.core.scheduling.DueRows;
import io.buyerstatus.core.scheduling.GuardedRows;
import java.util.Optional;

/**
 * Port to the ledger's rows about pictures. {@link ReferencedPictures} are created in the transaction of the order's change
 * ({@code OrderStore.commit}); a {@link PictureCopy} once, no matter who asks for it.
 */
public interface PictureLedger extends DueRows<DuePicture>, GuardedRows<PictureKey, PictureCopy> {
    /** The row as it is now (strongly consistent). */
    Optional<ReferencedPictures> find(ReferencedPictures.Id id);

    /** Replaces a row, whatever it was: all that is done with it may be done twice. */
    void put(ReferencedPictures named);

    /** Creates a row; answers {@code false}, and changes nothing, where the picture was asked for before. */
    boolean ask(PictureCopy wanted);
}
