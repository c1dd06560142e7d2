package io.buyerstatus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.benchmarks.lambda.LoadedClasses;
import io.buyerstatus.benchmarks.lambda.StatusPage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a first page loads, in a process like Lambda's: counted, so that it does not grow unseen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPageTest {
    private static final Path ROOT = Path.of("..");

    private final ReferenceShop shop = ReferenceShop.open();
    private StatusPage page;

    @BeforeAll
    void unpack(@TempDir Path folder) throws Exception {
        page = StatusPage.unpack(ROOT, shop, folder);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void aNewProcessLoadsAtMostSevenThousandClasses() throws Exception {
        assertThat(LoadedClasses.untilFirstPage(page).count()).isBetween(2_000, 7_000);
    }

    /** What priming leaves to the first buyer after a restore; it was 390 before rows were read too. */
    @Test
    void aRestoredProcessLoadsHardlyAny() throws Exception {
        assertThat(LoadedClasses.afterRestore(page).count()).isLessThanOrEqualTo(150);
    }
}
