package io.buyerstatus.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.template.SmsLengths.Filled;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C48")
class SmsLengthsTest {
    @Test
    void theMiddleAndTheLongestAreWhatIsPaidFor() {
        SmsLengths lengths = SmsLengths.of(List.of(
                Filled.of("1", "short"),
                Filled.of("2", "x".repeat(161)),
                Filled.of("3", "x".repeat(160)),
                Filled.of("4", "\uD83D\uDCE6".repeat(70))));
        assertThat(lengths.orders()).isEqualTo(4);
        assertThat(lengths.median()).isEqualTo(1);
        assertThat(lengths.longest().order()).isEqualTo("4");
        assertThat(lengths.longest().parts().count()).isEqualTo(3);
        assertThat(SmsLengths.of(List.of(Filled.of("7", ""))).longest().parts().count())
                .isEqualTo(1);
    }
}
