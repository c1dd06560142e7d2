package io.buyerstatus.core.picture.copy;

import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.copy.PictureEncoder.Encoded;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.scheduling.GuardedRows;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Copies one wanted picture: claims it, fetches it, makes it ours, keeps it, and says what came of it. Whatever call is the
 * last one before a crash, the picture is copied in the end, or the operator can see why not. It knows what it was handed, and nothing else.
 */
public final class CopyPicture {
    private final GuardedRows<PictureKey, PictureCopy> jobs;
    private final PictureSource source;
    private final PictureEncoder encoder;
    private final PictureStore store;
    private final InstantSource clock;

    /** @param jobs what it was handed */
    public CopyPicture(
            GuardedRows<PictureKey, PictureCopy> jobs,
            PictureSource source,
            PictureEncoder encoder,
            PictureStore store,
            InstantSource clock) {
        this.jobs = jobs;
        this.source = source;
        this.encoder = encoder;
        this.store = store;
        this.clock = clock;
    }

    /** Copies the picture, or settles why not. */
    public CopyResult copy(PictureKey key) {
        Optional<PictureCopy> wanted = jobs.find(key).filter(found -> found.state() == PictureState.WANTED);
        if (wanted.isEmpty()) {
            return new CopyResult.NotMine();
        }
        PictureCopy claimed = wanted.get().claimed(clock.instant());
        if (!jobs.replace(claimed)) {
            return new CopyResult.NotMine();
        }
        PictureCopy next = outcome(claimed);
        return jobs.replace(next) ? new CopyResult.Moved(next.state(), next.note()) : new CopyResult.NotMine();
    }

    private PictureCopy outcome(PictureCopy claimed) {
        return switch (source.fetch(claimed.original())) {
            case Fetched.Bytes bytes -> kept(claimed, encoder.encode(bytes.content(), claimed.use()));
            case Fetched.Refused refused -> claimed.refused(refused.reason(), clock.instant());
            case Fetched.TooLarge large -> claimed.refused(large.reason(), clock.instant());
            case Fetched.Missed missed -> claimed.missed(missed.reason(), clock.instant());
        };
    }

    private PictureCopy kept(PictureCopy claimed, Encoded encoded) {
        return switch (encoded) {
            case Encoded.Done done -> {
                store.put(claimed.key(), done.picture());
                yield claimed.copied(done.description(), clock.instant());
            }
            case Encoded.Refused refused -> claimed.refused(refused.reason(), clock.instant());
        };
    }
}
