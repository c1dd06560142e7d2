package io.buyerstatus.core.note;

import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.LocalisedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * One note of a shop on its orders' pages (SH-9, DR-3).
 *
 * @param text in one language at least
 * @param channels on which it shows; empty stands for all
 * @param progress at which it shows; empty stands for any
 */
public record NoteBox(
        Optional<LocalisedText> title,
        LocalisedText text,
        Optional<NoteTime> from,
        Optional<NoteTime> until,
        Set<ChannelId> channels,
        Set<Progress> progress) {
    public NoteBox {
        channels = Set.copyOf(channels);
        progress = Set.copyOf(progress);
        Checks.require(!text.byLanguage().isEmpty(), "text", "must not be empty");
    }

    /** Whether it shows on a page that is opened now. */
    public boolean shows(ChannelId channel, Progress now, Instant at, ZoneId zone) {
        return (channels.isEmpty() || channels.contains(channel))
                && (progress.isEmpty() || progress.contains(now))
                && from.map(begin -> !at.isBefore(begin.begin(zone))).orElse(true)
                && until.map(end -> at.isBefore(end.end(zone))).orElse(true);
    }
}
