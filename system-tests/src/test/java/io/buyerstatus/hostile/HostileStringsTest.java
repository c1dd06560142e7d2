package io.buyerstatus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The corpus itself. */
class HostileStringsTest {
    @Test
    void thereAreMoreThanAThousandEachOnce() {
        assertThat(HostileStrings.all()).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
    }

    @Test
    void everyStringStandsInOneOfThePacks() {
        List<String> packs = HostileStrings.packed(200);
        String all = String.join("\n", packs);

        assertThat(packs).allSatisfy(pack -> assertThat(pack.length()).isLessThanOrEqualTo(200));
        assertThat(HostileStrings.all())
                .filteredOn(each -> each.length() <= 200)
                .allSatisfy(each -> assertThat(all).contains(each));
    }
}
