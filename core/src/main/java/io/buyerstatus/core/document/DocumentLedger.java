package io.buyerstatus.core.document;

import io.buyerstatus.core.scheduling.DueRows;
import io.buyerstatus.core.scheduling.GuardedRows;
import java.time.Instant;

/**
 * Port to the ledger's rows about documents. The first row of one is written in the transaction of the change that names it
 * ({@code OrderStore.commit}).
 */
public interface DocumentLedger extends DueRows<DocumentCopy>, GuardedRows<DocumentKey, DocumentCopy> {
    /** Creates a row; answers {@code false}, and changes nothing, where the document was asked for before. */
    boolean ask(DocumentCopy wanted);

    /**
     * Replaces a row as {@link #replace} does, and in the same write makes each message of its order pending that waits, so that
     * what waited for the document goes out now. A message that is pending is touched, too: who composes it at this moment, and did
     * not see the document, must look again before it is put aside.
     *
     * @param settled a row whose state is {@linkplain DocumentState#settled() settled}
     */
    boolean confirm(DocumentCopy settled, Instant now);
}
