package io.buyerstatus.core.picture.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureState;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.picture.SweepDuePictures;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryJobs;
import io.buyerstatus.core.testing.InMemoryPictures;
import io.buyerstatus.core.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverPictureTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final URI CUP = URI.create("https://shop.example/cup.jpg");
    private static final PictureKey KEY = PictureKey.item(SHOP, CUP);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T20:15:30Z"));
    private final InMemoryPictures pictures = new InMemoryPictures();
    private final InMemoryJobs<PictureKey, PictureCopy> jobs = InMemoryJobs.ofPictures();
    private final HandOverPicture desk = new HandOverPicture(pictures, jobs, clock);

    @BeforeEach
    void isWanted() {
        pictures.ask(PictureCopy.wanted(SHOP, PictureVariant.ITEM, CUP, clock.instant()));
    }

    @Test
    void whatIsWantedIsHandedOverOnceAndItsOutcomeTakenDown() {
        assertThat(desk.next(KEY)).isEqualTo(new CopyResult.Moved(PictureState.COPYING, ""));
        PictureCopy job = jobs.find(KEY).orElseThrow();
        assertThat(job.state()).isEqualTo(PictureState.WANTED);
        assertThat(desk.next(KEY)).isEqualTo(new CopyResult.NotMine());
        jobs.replace(job.claimed(clock.instant()));
        assertThat(desk.next(KEY)).isEqualTo(new CopyResult.NotMine());
        jobs.replace(job.claimed(clock.instant()).copied("pixels", clock.instant()));
        assertThat(desk.next(KEY)).isEqualTo(new CopyResult.Moved(PictureState.COPIED, "pixels"));
        assertThat(desk.next(KEY)).isEqualTo(new CopyResult.NotMine());
    }

    @Test
    void aMissIsTriedAgainByTheLedgersSweepAndInTheEndGivenUp() {
        int tries = 0;
        while (row().state() != PictureState.FAILED) {
            desk.next(KEY);
            PictureCopy job = jobs.find(KEY).orElseThrow().claimed(clock.instant());
            jobs.replace(job);
            jobs.replace(job.missed("HTTP 503", clock.instant()));
            desk.next(KEY);
            tries++;
            row().due().ifPresent(due -> {
                clock.set(due);
                new SweepDuePictures(pictures, clock).sweep(() -> false);
            });
        }
        assertThat(tries).isEqualTo(8);
        assertThat(row().note()).isEqualTo("gave up: HTTP 503");
    }

    /** The copier can be made to say anything: of what nobody handed it, and of what came too late, it is not believed. */
    @Test
    void nothingIsTakenDownThatNobodyHandedOverOrTooLate() {
        jobs.put(row().claimed(clock.instant()).copied("pixels", clock.instant()));
        desk.next(KEY);
        assertThat(row().state()).isEqualTo(PictureState.COPYING);
        PictureCopy late = jobs.find(KEY).orElseThrow().claimed(clock.instant()).copied("late", clock.instant());
        clock.advance(Duration.ofMinutes(11));
        new SweepDuePictures(pictures, clock).sweep(() -> false);
        jobs.put(late);
        assertThat(desk.next(KEY)).isEqualTo(new CopyResult.NotMine());
        assertThat(row().state()).isEqualTo(PictureState.WAITING);
    }

    private PictureCopy row() {
        return pictures.find(KEY).orElseThrow();
    }
}
