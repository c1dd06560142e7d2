package io.buyerstatus.functions.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a log may say of an exception: its kind and its causes' kinds, what AWS must be told when it is asked about it, and where in
 * our code it came up. Never its message: that may repeat what somebody typed, an address, or the secret of a link.
 *
 * <pre>{@code
 * LOG.error("a page could not be shown: {}", Loggable.of(unavailable));
 * }</pre>
 */
public final class Loggable {
    private static final String OURS = "io.buyerstatus.";
    private static final int CAUSES = 5;

    /** The parts of the SDK's messages whose form leaves no room for anything else. */
    private static final Pattern FROM_AWS =
            Pattern.compile("Service: [A-Za-z0-9]{1,30}, Status Code: [0-9]{3}, Request ID: [A-Za-z0-9-]{1,80}(?=[,)])"
                    + "|is not authorized to perform: [a-z0-9]{1,30}:[A-Za-z]{1,60}(?![A-Za-z])");

    private Loggable() {}

    /** One line about an exception. */
    public static String of(Throwable broken) {
        List<String> kinds = new ArrayList<>();
        for (Throwable cause = broken; cause != null && kinds.size() < CAUSES; cause = cause.getCause()) {
            kinds.add(kind(cause));
        }
        return String.join(", caused by ", kinds)
                + Stream.of(broken.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
    }

    private static String kind(Throwable cause) {
        String details = fromAws(cause.getMessage());
        return cause.getClass().getName() + (details.isEmpty() ? "" : " (" + details + ")");
    }

    private static String fromAws(@Nullable String message) {
        Matcher parts = FROM_AWS.matcher(message == null ? "" : message);
        return String.join("; ", parts.results().map(part -> part.group()).toList());
    }
}
