package io.buyerstatus.core.staff;

import java.net.URI;

/** Port to whoever knows people by their passwords or passkeys (OpenID Connect Core 1.0, authorization code flow with PKCE). */
public interface IdentityProvider {
    /** Where a browser goes to sign in, and comes back from. */
    URI signIn(SignInAttempt attempt);

    /** Who came back. It never throws for what a stranger may bring; a provider that does not answer is an exception. */
    Answer identify(String code, SignInAttempt attempt);

    /** Where a browser goes so that the provider forgets it too. */
    URI signOut();

    /** What a provider's code led to. */
    sealed interface Answer {}

    /** Somebody whom the provider vouches for. */
    record Known(Identity identity) implements Answer {}

    /**
     * Nobody.
     *
     * @param reason for the log: which guard said no, and nothing of what was brought
     */
    record Refused(String reason) implements Answer {}
}
