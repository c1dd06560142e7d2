package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.MailboxFailure;
import java.util.Optional;

/** What came of asking for a mailbox's credential. */
public sealed interface Login {
    /** It is there; empty where none was set. */
    record With(Optional<Credential> credential) implements Login {}

    /** Nobody is let in, as if the server had said so. */
    record Failed(MailboxFailure failure) implements Login {}

    /** Somebody is getting it at this moment. */
    record Busy() implements Login {}

    /** The credential, where there is one to be had. */
    default Optional<Credential> credential() {
        return switch (this) {
            case With(Optional<Credential> found) -> found;
            case Failed failed -> Optional.empty();
            case Busy busy -> Optional.empty();
        };
    }
}
