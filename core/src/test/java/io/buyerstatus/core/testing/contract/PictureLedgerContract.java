package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.picture.DuePicture;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.ReferencedPictures;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.testing.sample.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@link PictureLedger} does with what orders' commits, and others, put into it. */
public abstract class PictureLedgerContract {
    private static final URI CUP = URI.create("https://shop.example/cup.jpg?v=1&size=%C3%A4");
    private static final Duration LAG = Duration.ofSeconds(20);

    private final OrderKey key = Fresh.order();
    private final Instant hour = Fresh.hour();

    protected abstract OrderStore orders();

    /** The rows that the orders' commits write to. */
    protected abstract PictureLedger pictures();

    @Test
    void whatAnOrderNamesComesIntoTheLedgerWithItsChange() {
        OrderChange change =
                Samples.naming(Optional.empty(), key, "a", List.of(CUP, CUP, URI.create("http://b/c.gif")));
        assertThat(orders().commit(change)).isEqualTo(Commit.DONE);
        ReferencedPictures named = change.newPictures().orElseThrow();
        assertThat(named.originals()).hasSize(2);
        assertThat(pictures().find(named.id())).contains(named);
    }

    @Test
    void aChangeThatIsNotWrittenNamesNothing() {
        orders().commit(Samples.first(key, "a"));
        OrderChange late = Samples.naming(Optional.empty(), key, "b", List.of(CUP));
        assertThat(orders().commit(late)).isEqualTo(Commit.CONFLICT);
        assertThat(pictures().find(late.newPictures().orElseThrow().id())).isEmpty();
    }

    @Test
    void aChangeThatNamesNothingNewWritesNoRow() {
        orders().commit(Samples.naming(Optional.empty(), key, "a", List.of(CUP)));
        OrderChange again = Samples.naming(orders().find(key), key, "b", List.of(CUP));
        assertThat(again.newPictures()).isEmpty();
        assertThat(orders().commit(again)).isEqualTo(Commit.DONE);
    }

    @Test
    void whatIsDoneWithIsNotDueAnyMore() {
        OrderChange change = Samples.naming(Optional.empty(), key, "a", List.of(CUP));
        orders().commit(change);
        ReferencedPictures named = change.newPictures().orElseThrow();
        pictures().put(named.done());
        assertThat(pictures().find(named.id())).contains(named.done());
        pictures().put(named.done());
        pictures().put(named.again(hour));
        assertThat(pictures().find(named.id())).contains(named.again(hour));
    }

    @Test
    void aPictureIsAskedForOnce() {
        PictureCopy wanted = wanted("one", hour);
        assertThat(pictures().find(wanted.key())).isEmpty();
        assertThat(pictures().ask(wanted)).isTrue();
        assertThat(pictures().ask(wanted("one", hour.plusSeconds(5)))).isFalse();
        assertThat(pictures().find(wanted.key())).contains(wanted);
    }

    @Test
    void ofTwoWhoReplaceARowTheFirstSucceeds() {
        PictureCopy wanted = wanted("one", hour);
        assertThat(pictures().replace(wanted.claimed(hour))).isFalse();
        pictures().ask(wanted);
        assertThat(pictures().replace(wanted.claimed(hour))).isTrue();
        assertThat(pictures().replace(wanted.claimed(hour.plusSeconds(1)))).isFalse();
        assertThat(pictures().find(wanted.key())).contains(wanted.claimed(hour));
    }

    @ParameterizedTest
    @EnumSource
    void aPictureInAnyStateComesBackAsItWas(PictureState state) {
        for (PictureVariant use : PictureVariant.values()) {
            PictureCopy wanted = PictureCopy.wanted(key.shop(), use, CUP, hour);
            pictures().ask(wanted);
            PictureCopy next = new PictureCopy(
                    wanted.key(),
                    use,
                    CUP,
                    2,
                    state,
                    "Grund: \u00e4\uD83D\uDCE6",
                    use == PictureVariant.ITEM ? Optional.of(hour.plusNanos(123_456_789)) : Optional.empty(),
                    7,
                    hour.plusNanos(999_999_999));
            assertThat(pictures().replace(next)).isTrue();
            assertThat(pictures().find(next.key())).contains(next);
        }
    }

    @Test
    void whatIsDueInAnHourComesInOrderUpToTheTimeAskedFor() {
        PictureCopy later = due("later", hour.plusSeconds(1800));
        PictureCopy first = due("first", hour);
        due("too late", hour.plusSeconds(1801));
        due("next hour", hour.plusSeconds(3600));
        ReferencedPictures named = new ReferencedPictures(
                new ReferencedPictures.Id(key, "0123456789"), List.of(CUP), hour, Optional.of(hour.plusSeconds(900)));
        pictures().put(named);
        assertThat(dueUntil(hour.plusSeconds(1800), 3)).containsExactly(first, named, later);
        PictureCopy copied = first.claimed(hour).copied("192 x 192", hour);
        pictures().replace(first.claimed(hour));
        pictures().replace(copied);
        assertThat(dueUntil(hour.plusSeconds(1800), 2)).containsExactly(named, later);
    }

    /** The only test that uses the cursor, since there is one per ledger. */
    @Test
    void theCursorIsAbsentUntilItIsMoved() {
        assertThat(pictures().cursor()).isEmpty();
        pictures().moveCursor(hour);
        assertThat(pictures().cursor()).contains(hour);
    }

    private PictureCopy wanted(String name, Instant now) {
        return PictureCopy.wanted(key.shop(), PictureVariant.ITEM, URI.create("https://shop.example/" + name), now);
    }

    private PictureCopy due(String name, Instant due) {
        URI original = URI.create("https://shop.example/" + name.replace(' ', '-'));
        PictureCopy copy = new PictureCopy(
                PictureKey.item(key.shop(), original),
                PictureVariant.ITEM,
                original,
                1,
                PictureState.WANTED,
                "",
                Optional.of(due),
                0,
                hour);
        pictures().ask(copy);
        return copy;
    }

    /** An index may lag. */
    private List<DuePicture> dueUntil(Instant until, int expected) {
        Instant deadline = Instant.now().plus(LAG);
        List<DuePicture> due = new ArrayList<>();
        do {
            due.clear();
            pictures().due(hour, until, due::addAll);
            if (due.size() != expected) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } while (due.size() != expected && Instant.now().isBefore(deadline));
        return due;
    }
}
