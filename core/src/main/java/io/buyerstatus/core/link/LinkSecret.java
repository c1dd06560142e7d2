package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/** The part of a link that opens the page: 160 bits in base64url. Never logged, never stored. */
public record LinkSecret(String value) {
    /** 160 bits in 27 characters of 6 bits. */
    static final int BYTES = 20;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");

    public LinkSecret {
        Checks.require(FORM.matcher(value).matches(), "secret", "must have 27 characters of base64url");
    }

    @Override
    public String toString() {
        return "LinkSecret[...]";
    }
}
