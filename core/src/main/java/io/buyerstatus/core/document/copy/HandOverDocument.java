package io.buyerstatus.core.document.copy;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.PrintQueue;
import io.buyerstatus.core.document.copy.CopyDocument.Result;
import io.buyerstatus.core.scheduling.Jobs;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Stands between the ledger and the copier as {@link io.buyerstatus.core.picture.copy.HandOverPicture} does for pictures, and wakes what
 * waits for a document.
 */
public final class HandOverDocument {
    private final DocumentLedger ledger;
    private final Jobs<DocumentKey, DocumentCopy> jobs;
    private final PrintQueue printers;
    private final InstantSource clock;

    /** @param printers make what is not fetched but printed */
    public HandOverDocument(
            DocumentLedger ledger, Jobs<DocumentKey, DocumentCopy> jobs, PrintQueue printers, InstantSource clock) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.printers = printers;
        this.clock = clock;
    }

    /** Hands over what is wanted, and takes down the outcome of what was handed over last; whoever asks twice does nothing the second time. */
    public Result next(DocumentKey key) {
        return ledger.find(key)
                .map(row -> switch (row.state()) {
                    case WANTED -> row.document().printOut().isPresent() ? handedOn(row) : result(handedOver(row));
                    case COPYING -> result(settled(row));
                    case STORED, WAITING, REFUSED, TOO_LARGE, FAILED -> new Result.NotMine();
                })
                .orElseGet(Result.NotMine::new);
    }

    private Result handedOn(DocumentCopy wanted) {
        printers.add(wanted.key());
        return new Result.HandedOn();
    }

    private Optional<DocumentCopy> handedOver(DocumentCopy wanted) {
        Optional<DocumentCopy> claimed =
                Optional.of(wanted.claimed(clock.instant())).filter(ledger::replace);
        claimed.map(DocumentCopy::handedOver).ifPresent(jobs::put);
        return claimed;
    }

    private Optional<DocumentCopy> settled(DocumentCopy claimed) {
        return jobs.find(claimed.key())
                .filter(claimed::waitsFor)
                .map(outcome -> claimed.settled(outcome, clock.instant()))
                .filter(this::taken);
    }

    private boolean taken(DocumentCopy next) {
        return next.state().settled() ? ledger.confirm(next, clock.instant()) : ledger.replace(next);
    }

    private static Result result(Optional<DocumentCopy> moved) {
        return moved.<Result>map(next -> new Result.Moved(next.state(), next.note()))
                .orElseGet(Result.NotMine::new);
    }
}
