package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.regex.Pattern;

/** Names a code that was sent, and tells nothing of it: derived from the secret in the cookie of the browser that asked. */
public record CodeId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public CodeId {
        Checks.matching(FORM, value, "code id");
    }

    /** The code that the browser with this handle asked for. */
    public static CodeId of(LinkSecret handle) {
        return new CodeId(Hashes.key("code", handle.value()));
    }
}
