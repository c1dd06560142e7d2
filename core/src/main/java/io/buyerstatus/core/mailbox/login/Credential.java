package io.buyerstatus.core.mailbox.login;

/** With what a mailbox's servers let us in, beside its login. */
public sealed interface Credential {
    /** As it goes to the server. */
    String text();

    /** What somebody typed. */
    record Password(String text) implements Credential {
        @Override
        public String toString() {
            return "Password[...]";
        }
    }

    /** What a provider gave for an hour or so, because somebody signed in with it. */
    record AccessToken(String text) implements Credential {
        @Override
        public String toString() {
            return "AccessToken[...]";
        }
    }
}
