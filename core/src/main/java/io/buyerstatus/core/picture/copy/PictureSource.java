package io.buyerstatus.core.picture.copy;

import java.net.URI;

/**
 * Port to where shops keep their pictures. Shops name the addresses, so an implementation must not let itself be led to
 * anything that is not public, nor be held up or filled up.
 */
public interface PictureSource {
    /** What came of a fetch. */
    sealed interface Fetched {
        /** Somebody's bytes, not looked at yet. */
        final class Bytes implements Fetched {
            private final byte[] content;

            public Bytes(byte[] content) {
                this.content = content.clone();
            }

            public byte[] content() {
                return content.clone();
            }
        }

        /** It will not be had there, now or later. */
        record Refused(String reason) implements Fetched {}

        /** It is there, and too large to be taken. */
        record TooLarge(String reason) implements Fetched {}

        /** It may be had later. */
        record Missed(String reason) implements Fetched {}
    }

    Fetched fetch(URI original);
}
