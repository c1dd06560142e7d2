package io.buyerstatus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The bodies of {@code events/webhooks}, with their dates moved to the present. */
record Webhooks(Instant now) {
    private static final Pattern TIME =
            Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)([+-]\\d\\d:\\d\\d|Z)?\"");

    /** When the last of the samples was sent, about. */
    private static final Instant THEN = Instant.parse("2026-11-21T12:00:00Z");

    /** A body of the last days. */
    byte[] body(String file) {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text. */
    String text(String file) {
        try {
            String json =
                    Files.readString(Journey.ROOT.resolve("events/webhooks").resolve(file));
            return TIME.matcher(json).replaceAll(this::moved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String moved(MatchResult time) {
        Duration later = Duration.between(THEN, now).truncatedTo(ChronoUnit.SECONDS);
        boolean local = time.group(2) == null;
        String moved = local
                ? LocalDateTime.parse(time.group(1)).plus(later).toString()
                : OffsetDateTime.parse(time.group(1) + time.group(2))
                        .plus(later)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toString();
        return "\"" + withSeconds(moved, local) + "\"";
    }

    /** Java leaves out seconds that are zero; shop systems do not. */
    private static String withSeconds(String time, boolean local) {
        String bare = local ? time : time.substring(0, time.length() - 1);
        String full = bare.length() == "2026-11-18T12:30".length() ? bare + ":00" : bare;
        return local ? full : full + "Z";
    }
}
