package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.SecretSource;
import java.time.InstantSource;
import java.util.Optional;

/** Lets people in whom the provider knows, and out again. Whether they belong to a shop is looked at elsewhere. */
public final class SignIn {
    private final IdentityProvider provider;
    private final Sessions sessions;
    private final SecretSource secrets;
    private final InstantSource clock;

    public SignIn(IdentityProvider provider, Sessions sessions, SecretSource secrets, InstantSource clock) {
        this.provider = provider;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of a return from the provider. */
    public sealed interface Result {}

    /** They are in. */
    public record In(SessionToken token, Session session) implements Result {}

    /** Nobody is in; asking again may help. */
    public record NotIn(String reason) implements Result {}

    /** Begins. */
    public SignInAttempt begin(boolean fresh) {
        return new SignInAttempt(secrets.fresh(), fresh);
    }

    /**
     * Ends.
     *
     * @param attempt that this browser began; empty where it began none, or long ago
     * @param before the session that the browser has, which ends: a new sign-in is a new session
     */
    public Result end(Optional<SignInAttempt> attempt, String state, String code, Optional<SessionToken> before) {
        if (attempt.isEmpty() || !attempt.get().fits(state)) {
            return new NotIn("state");
        }
        return switch (provider.identify(code, attempt.get())) {
            case IdentityProvider.Refused(String reason) -> new NotIn(reason);
            case IdentityProvider.Known(Identity identity) -> {
                SessionToken token = new SessionToken(identity.person(), secrets.fresh());
                Session session = Session.begun(token, identity, clock.instant());
                sessions.open(session);
                before.ifPresent(sessions::close);
                yield new In(token, session);
            }
        };
    }

    /** Signs a browser out, or all browsers of its person where that is somebody. */
    public void out(Optional<SessionToken> token, Optional<SignedIn> everywhere) {
        token.ifPresent(sessions::close);
        everywhere.ifPresent(person -> sessions.closeAll(person.session().person()));
    }
}
