package io.buyerstatus.core.mailbox.login;

/** With what a mailbox's servers let us in, beside its login. */
public sealed interface Credential {
    /** What is sealed where the secret of another server or login must not be used any more, and somebody is yet to sign in. */
    String NONE_YET = "\u0001none";

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
