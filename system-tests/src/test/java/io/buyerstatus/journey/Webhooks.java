package io.buyerstatus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The bodies of {@code events/webhooks}, with their dates moved to the present: what took days happened within two hours. */
record Webhooks(Instant now) {
    private static final Pattern TIME =
            Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)([+-]\\d\\d:\\d\\d|Z)?\"");

    /** When the last of the samples was sent, about. */
    private static final Instant THEN = Instant.parse("2026-11-21T12:00:00Z");

    /** The orders of journeys are three hours old, and no scan is older than its order. */
    private static final int FASTER = 40;

    /** A body of the last hours. */
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
        boolean local = time.group(2) == null;
        Instant was = OffsetDateTime.parse(time.group(1) + (local ? "Z" : time.group(2)))
                .toInstant();
        Duration before = Duration.between(was, THEN);
        OffsetDateTime is = now.minus(before.isNegative() ? before : before.dividedBy(FASTER))
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC);
        String moved = local ? is.toLocalDateTime().toString() : is.toString();
        return "\"" + withSeconds(moved, local) + "\"";
    }

    /** Java leaves out seconds that are zero; shop systems do not. */
    private static String withSeconds(String time, boolean local) {
        String bare = local ? time : time.substring(0, time.length() - 1);
        String full = bare.length() == "2026-11-18T12:30".length() ? bare + ":00" : bare;
        return local ? full : full + "Z";
    }
}
