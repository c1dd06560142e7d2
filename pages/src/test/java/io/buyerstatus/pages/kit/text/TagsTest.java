package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TagsTest {

    private final Tags tags =
            new Tags("https://s.example/o/1", "Mia", "10042", "Nordlicht", Optional.of("https://t.example/9"));

    @Test
    @Tag("DR-17")
    @Tag("SH-8")
    void everyTagStandsForItsValueWhereverItStands() {
        assertThat(tags.fill("[Name]: [order_number], #link_checkout# = [order_link] ([shop_name]) [tracking_link]"))
                .isEqualTo("Mia: 10042, https://s.example/o/1 = https://s.example/o/1 (Nordlicht) https://t.example/9");
    }

    @Test
    void withoutATrackingLinkTheOrdersLinkHelps() {
        Tags untracked = new Tags("https://s.example/o/1", "Mia", "10042", "Nordlicht", Optional.empty());
        assertThat(untracked.fill("[tracking_link]")).isEqualTo("https://s.example/o/1");
    }

    @Test
    void aValueIsNeverReadAsATag() {
        Tags tricky = new Tags("https://s.example/o/1", "[order_number]$1\\", "10042", "Nordlicht", Optional.empty());
        assertThat(tricky.fill("[Name]")).isEqualTo("[order_number]$1\\");
    }

    @Test
    void otherBracketsStayAsTheyAre() {
        assertThat(tags.fill("[unknown] [] # {{Name}}")).isEqualTo("[unknown] [] # {{Name}}");
    }
}
