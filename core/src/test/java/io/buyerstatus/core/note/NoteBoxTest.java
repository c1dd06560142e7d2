package io.buyerstatus.core.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SH-9")
@Tag("DR-3")
class NoteBoxTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ChannelId WEB = new ChannelId("web");

    @ParameterizedTest
    @CsvSource({
        "2026-12-09T22:59:59Z, false",
        "2026-12-09T23:00:00Z, true",
        "2027-01-01T22:59:59Z, true",
        "2027-01-01T23:00:00Z, false",
    })
    void aNoteShowsOnItsDaysFromMidnightToMidnight(Instant at, boolean shows) {
        NoteBox box = box(Map.of("text", "Pause", "from", "2026-12-10", "until", "2027-01-01"));
        assertThat(box.shows(WEB, Progress.SENT, at, BERLIN)).isEqualTo(shows);
    }

    @Test
    void aMomentEndsANoteTheMomentItComes() {
        NoteBox box = box(Map.of("text", "Pause", "until", "2026-12-24T18:00:00+01:00"));
        assertThat(box.shows(WEB, Progress.SENT, Instant.parse("2026-12-24T16:59:59Z"), BERLIN))
                .isTrue();
        assertThat(box.shows(WEB, Progress.SENT, Instant.parse("2026-12-24T17:00:00Z"), BERLIN))
                .isFalse();
    }

    @Test
    void aNoteShowsOnItsChannelsAndAtItsStatesOnly() {
        NoteBox box =
                box(Map.of("text", "Pause", "channels", List.of("ebay"), "progress", List.of("placed", "packed")));
        Instant now = Instant.parse("2026-12-24T16:59:59Z");
        assertThat(box.shows(new ChannelId("ebay"), Progress.PACKED, now, BERLIN))
                .isTrue();
        assertThat(box.shows(new ChannelId("ebay"), Progress.SENT, now, BERLIN)).isFalse();
        assertThat(box.shows(WEB, Progress.PACKED, now, BERLIN)).isFalse();
    }

    @Test
    void anErrorNamesTheBoxTheFieldTheRuleAndTheWayOut() {
        assertBroken(Map.of("text", "Hi", "until", "tomorrow"), "box 2, until: must be a day such as 2026-12-24");
        assertBroken(Map.of("title", "Hi"), "box 2 needs a text");
        assertBroken(
                Map.of("text", "Hi", "untl", "2026-12-24"), "box 2 has no field untl: the fields are [title, text");
        assertBroken(Map.of("text", "Hi", "progress", List.of("shipped")), "box 2, progress: must be a list of states");
        assertBroken(Map.of("text", "Hi", "channels", "My Shop"), "box 2, channels: must be a list of channels");
        assertBroken(
                Map.of("text", "Hi", "from", "2026-12-24", "until", "2026-12-23"),
                "box 2, until: must not lie before from");
    }

    private static void assertBroken(Map<String, Object> box, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SettingsLayer.EMPTY.withPlain(NoteSettings.NOTES, List.of(Map.of("text", "Fine"), box)))
                .withMessageContaining(message);
    }

    private static NoteBox box(Map<String, Object> plain) {
        return SettingsLayer.EMPTY
                .withPlain(NoteSettings.NOTES, List.of(plain))
                .get(NoteSettings.NOTES)
                .orElseThrow()
                .getFirst();
    }
}
