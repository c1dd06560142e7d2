package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;

/** Names a code that was sent, and tells nothing of it: derived from the secret in the cookie of the browser that asked. */
public record CodeId(String value) {
    private static final char AGAIN = '~';

    public CodeId {
        Checks.matching(Hashes.KEY, value, "code id");
    }

    /** The code that a message's occurrence names: the first to carry it by the id alone, each that carries it again with its own mark. */
    public static CodeId ofOccurrence(String occurrence) {
        int again = occurrence.indexOf(AGAIN);
        return new CodeId(again < 0 ? occurrence : occurrence.substring(0, again));
    }

    /** The occurrence of a message that carries the code again. */
    public String again(LinkSecret mark) {
        return value + AGAIN + mark.value();
    }

    /** The code that the browser with this handle asked for. */
    public static CodeId of(LinkSecret handle) {
        return new CodeId(Hashes.key("code", handle.value()));
    }
}
