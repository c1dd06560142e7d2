package io.buyerstatus.core.picture.copy;

import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.scheduling.Jobs;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Stands between the ledger and the copier, which strangers' addresses and files reach: hands it what is wanted, and takes down what came
 * of it. Whatever is lost on the way is wanted again when the claim's lease ends.
 */
public final class HandOverPicture {
    private final PictureLedger ledger;
    private final Jobs<PictureKey, PictureCopy> jobs;
    private final InstantSource clock;

    public HandOverPicture(PictureLedger ledger, Jobs<PictureKey, PictureCopy> jobs, InstantSource clock) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Hands over what is wanted, and takes down the outcome of what was handed over last; whoever asks twice does nothing the second time. */
    public CopyResult next(PictureKey key) {
        return ledger.find(key)
                .flatMap(row -> switch (row.state()) {
                    case WANTED -> handedOver(row);
                    case COPYING -> settled(row);
                    case COPIED, WAITING, REFUSED, FAILED -> Optional.empty();
                })
                .<CopyResult>map(moved -> new CopyResult.Moved(moved.state(), moved.note()))
                .orElseGet(CopyResult.NotMine::new);
    }

    private Optional<PictureCopy> handedOver(PictureCopy wanted) {
        Optional<PictureCopy> claimed =
                Optional.of(wanted.claimed(clock.instant())).filter(ledger::replace);
        claimed.map(PictureCopy::handedOver).ifPresent(jobs::put);
        return claimed;
    }

    private Optional<PictureCopy> settled(PictureCopy claimed) {
        return jobs.find(claimed.key())
                .filter(claimed::waitsFor)
                .map(outcome -> claimed.settled(outcome, clock.instant()))
                .filter(ledger::replace);
    }
}
