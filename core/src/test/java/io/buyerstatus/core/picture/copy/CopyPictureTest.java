package io.buyerstatus.core.picture.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.SweepDuePictures;
import io.buyerstatus.core.picture.copy.PictureEncoder.Encoded;
import io.buyerstatus.core.picture.copy.PictureSource.Fetched;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryPictureStore;
import io.buyerstatus.core.testing.InMemoryPictures;
import io.buyerstatus.core.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyPictureTest {
    private static final URI CUP = URI.create("https://shop.example/cup.jpg");
    private static final PictureKey KEY = PictureKey.item(new ShopId("demo"), CUP);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T20:15:30Z"));
    private final InMemoryPictures pictures = new InMemoryPictures();
    private final InMemoryPictureStore store = new InMemoryPictureStore();
    private final Deque<Fetched> answers = new ArrayDeque<>();
    private final List<URI> fetched = new ArrayList<>();
    private final CopyPicture copier =
            new CopyPicture(pictures, this::fetch, (bytes, use) -> encode(bytes), store, clock);
    private final SweepDuePictures sweep = new SweepDuePictures(pictures, clock);

    @BeforeEach
    void isWanted() {
        pictures.ask(PictureCopy.wanted(KEY.shop(), PictureVariant.ITEM, CUP, clock.instant()));
    }

    @Test
    void aPictureIsFetchedMadeOursAndKept() {
        answers.add(new Fetched.Bytes(new byte[] {1, 2, 3}));
        assertThat(copier.copy(KEY)).isEqualTo(new CopyResult.Moved(PictureState.COPIED, "3 bytes"));
        assertThat(store.find(KEY).orElseThrow().bytes()).containsExactly(3);
        assertThat(row().due()).isEmpty();
    }

    @Test
    void theSameRowTwiceIsOneFetch() {
        answers.add(new Fetched.Bytes(new byte[] {1}));
        copier.copy(KEY);
        assertThat(copier.copy(KEY)).isEqualTo(new CopyResult.NotMine());
        assertThat(fetched).hasSize(1);
    }

    @Test
    void whileSomebodyFetchesNobodyElseDoes() {
        pictures.replace(row().claimed(clock.instant()));
        assertThat(copier.copy(KEY)).isEqualTo(new CopyResult.NotMine());
        assertThat(fetched).isEmpty();
    }

    @Test
    void whatNobodyAskedForIsNotFetched() {
        assertThat(copier.copy(PictureKey.logo(KEY.shop(), CUP))).isEqualTo(new CopyResult.NotMine());
        assertThat(fetched).isEmpty();
    }

    @Test
    void aRefusalKeepsItsReasonAndIsNotTriedAgain() {
        answers.add(new Fetched.Refused("127.0.0.1 is no public address"));
        assertThat(copier.copy(KEY))
                .isEqualTo(new CopyResult.Moved(PictureState.REFUSED, "127.0.0.1 is no public address"));
        clock.advance(Duration.ofDays(1));
        assertThat(sweep.sweep(() -> false).due()).isZero();
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedToo() {
        answers.add(new Fetched.Bytes(new byte[0]));
        assertThat(copier.copy(KEY)).isEqualTo(new CopyResult.Moved(PictureState.REFUSED, "nothing"));
    }

    @Test
    void aMissIsTriedAgainAfterGrowingPausesAndGivenUpAfterDays() {
        Instant begin = clock.instant();
        List<Duration> pauses = new ArrayList<>();
        while (row().state() != PictureState.FAILED) {
            answers.add(new Fetched.Missed("HTTP 503"));
            copier.copy(KEY);
            row().due().ifPresent(due -> {
                pauses.add(Duration.between(clock.instant(), due));
                clock.set(due);
                assertThat(sweep.sweep(() -> false).moved()).isEqualTo(1);
            });
        }
        assertThat(pauses).isSorted().hasSize(7).startsWith(Duration.ofMinutes(1));
        assertThat(fetched).hasSize(8);
        assertThat(Duration.between(begin, clock.instant())).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(row().note()).isEqualTo("gave up: HTTP 503");
    }

    @Test
    void askedForByAPersonItIsTriedAsIfItNeverWas() {
        answers.add(new Fetched.Refused("SVG is not taken"));
        copier.copy(KEY);
        pictures.replace(row().askedAgain(clock.instant()));
        answers.add(new Fetched.Bytes(new byte[] {1}));
        copier.copy(KEY);
        assertThat(row().state()).isEqualTo(PictureState.COPIED);
        assertThat(row().attempts()).isEqualTo(1);
    }

    @Test
    void whoDiesWhileFetchingIsFoundOutWhenItsLeaseEnds() {
        answers.clear();
        assertThatThrownBy(() -> copier.copy(KEY)).isInstanceOf(NoSuchElementException.class);
        assertThat(row().state()).isEqualTo(PictureState.COPYING);
        clock.advance(Duration.ofMinutes(11));
        sweep.sweep(() -> false);
        assertThat(row().state()).isEqualTo(PictureState.WAITING);
        clock.advance(Duration.ofMinutes(2));
        sweep.sweep(() -> false);
        answers.add(new Fetched.Bytes(new byte[] {1}));
        assertThat(copier.copy(KEY)).isInstanceOf(CopyResult.Moved.class);
        assertThat(row().state()).isEqualTo(PictureState.COPIED);
        assertThat(row().attempts()).isEqualTo(2);
    }

    private PictureCopy row() {
        return pictures.find(KEY).orElseThrow();
    }

    private Fetched fetch(URI original) {
        fetched.add(original);
        return answers.remove();
    }

    private static Encoded encode(byte[] bytes) {
        return bytes.length == 0
                ? new Encoded.Refused("nothing")
                : new Encoded.Done(
                        new StoredPicture(StoredPicture.Type.JPEG, new byte[] {(byte) bytes.length}),
                        bytes.length + " bytes");
    }
}
