package io.buyerstatus.core.desk;

import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far somebody has read a conversation: a form carries it, so that an answer to what is not the newest any more is noticed.
 *
 * @param digest of what people said last
 * @param newest when the last of it was said
 */
public record ThreadMark(String digest, Instant newest) {
    private static final int LAST = 20;

    static ThreadMark of(List<OrderCard.Said> said) {
        List<OrderCard.Said> last = said.subList(Math.max(0, said.size() - LAST), said.size());
        String[] ids = Stream.concat(Stream.of("thread"), last.stream().map(OrderCard.Said::id))
                .toArray(String[]::new);
        return new ThreadMark(
                Hashes.key(ids),
                last.stream()
                        .map(OrderCard.Said::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** As a form carries it. */
    public String text() {
        return digest + "." + newest;
    }

    /** What a form carried; empty for anything else. */
    public static Optional<ThreadMark> parse(String text) {
        int dot = text.indexOf('.');
        try {
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new ThreadMark(text.substring(0, dot), Instant.parse(text.substring(dot + 1))));
        } catch (DateTimeParseException notAMark) {
            return Optional.empty();
        }
    }
}
