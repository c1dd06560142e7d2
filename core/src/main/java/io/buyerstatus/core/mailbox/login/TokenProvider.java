package io.buyerstatus.core.mailbox.login;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Port to those who give tokens. None of these throws for what a provider does. */
public interface TokenProvider {
    /** What a provider answers. */
    sealed interface Answer {
        /**
         * Tokens.
         *
         * @param life how long the access token holds
         * @param refreshToken the next one; empty where the one before stays
         * @param account whose mailbox it is, as the provider says; empty where it does not
         * @param ends how long renewing works; empty where no end is known
         */
        record Given(
                String accessToken,
                Duration life,
                Optional<String> refreshToken,
                Optional<String> account,
                Optional<Duration> ends)
                implements Answer {
            /** As a renewal gives them: by nobody in particular, and without an end. */
            public Given(String accessToken, Duration life, Optional<String> refreshToken) {
                this(accessToken, life, refreshToken, Optional.empty(), Optional.empty());
            }

            @Override
            public String toString() {
                return "Given[for " + life + "]";
            }
        }

        /** It will not: somebody took it back, it was not used for too long, or the client is unknown. */
        record Refused(String reason) implements Answer {}

        /** It does not answer, or cannot now. */
        record Silent(String reason) implements Answer {}
    }

    /** Renews access (RFC 6749, 6). */
    Answer renew(Grant grant);

    /**
     * Takes what somebody's browser brought back (RFC 6749, 4.1.3; RFC 7636).
     *
     * @param back where the browser was sent back to
     */
    Answer exchange(OAuthClient client, String code, String verifier, URI back);
}
