package io.buyerstatus.core.inbound.text;

import java.util.List;
import java.util.Optional;

/**
 * Where an earlier mail begins.
 *
 * @param from the first line that belongs to it, with what its program wrote before it
 * @param to the line after what its program wrote, from which on marked lines are looked for
 * @param marked whether its lines are marked, so that others among them are the writer's
 */
record Earlier(int from, int to, boolean marked) {
    /** The first of all the ways in which one begins. */
    static Optional<Earlier> first(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            Optional<Earlier> here = at(lines, at);
            if (here.isPresent()) {
                return here;
            }
        }
        return Optional.empty();
    }

    private static Optional<Earlier> at(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.isBlank()) {
            return Optional.empty();
        }
        if (line.equals(ReplyText.EARLIER)) {
            return Optional.of(new Earlier(at, at + 1, false));
        }
        if (Quotes.quoted(line)) {
            return Optional.of(new Earlier(at, at, true));
        }
        return Attributions.at(lines, at).or(() -> HeaderBlocks.at(lines, at));
    }

    /** The line where a mail of somebody else's is passed on, which its writer wants to be read; the end where none is. */
    static int forwarded(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (Words.forwards(lines.get(at))) {
                return at;
            }
        }
        return lines.size();
    }
}
