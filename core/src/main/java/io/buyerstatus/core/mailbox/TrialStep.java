package io.buyerstatus.core.mailbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One step of trying a mailbox's connection.
 *
 * @param detail what was seen, without passwords and without the server's own words
 * @param advice the next thing to do where it is red; empty otherwise
 */
public record TrialStep(Name name, Light light, String detail, Optional<Advice> advice) {
    /** The steps in their order. */
    public enum Name {
        /** The server's name leads to an address that may be connected to. */
        SERVER,
        CONNECTION,
        ENCRYPTION,
        LOG_IN,
        /** The server sends for the address. */
        SENDER,
        /** One real mail is taken. */
        MAIL,
        /** Its copy is among the sent mails. */
        SENT_COPY
    }

    /** How a step ended. */
    public enum Light {
        GREEN,
        RED,
        /** A step before it is red, or it is not wanted. */
        NOT_TRIED
    }

    /** The next thing to do. */
    public enum Advice {
        NAME_ITS_SERVER("name the provider's server for outgoing mail, with port 465 or 587"),
        LOOK_FOR_TYPING_ERRORS("look for a typing error in the server's name"),
        LEAVE_THE_LOGIN_EMPTY("leave the login empty, or ask the provider for its port"),
        TRY_LATER("the server is busy: try again in some minutes"),
        LOOK_AT_THE_PORT("look at server and port: 465 for tls, 587 for starttls"),
        USE_THE_CERTIFICATES_NAME(
                "use the name that is in the server's certificate, and tls with port 465 or starttls with 587"),
        ASK_FOR_ANOTHER_WAY_IN(
                "the provider has switched passwords off for this mailbox: sign in with it (mailboxes sign-in)"),
        TYPE_THE_PASSWORD_AGAIN("type the password again; many providers want an app password made for this purpose"),
        SIGN_IN_AGAIN("sign in again: mailboxes sign-in"),
        SET_THE_ADDRESS("set the address to one that this login may send for"),
        LOOK_AT_THE_RECIPIENT("look at the address that the test mail goes to"),
        ASK_THE_PROVIDER("ask the provider for the code that is named here"),
        LOOK_AT_IMAP("look at the IMAP server, or leave it out: mails leave all the same");

        private final String text;

        Advice(String text) {
            this.text = text;
        }

        /** It in words. */
        public String text() {
            return text;
        }
    }

    /** A trial that ended with one red step, before any other was made. */
    public static List<TrialStep> only(Name red, String detail, Advice advice) {
        return Arrays.stream(Name.values())
                .map(name -> name == red
                        ? new TrialStep(name, Light.RED, detail, Optional.of(advice))
                        : new TrialStep(name, Light.NOT_TRIED, "", Optional.empty()))
                .toList();
    }

    /** The next thing to do, in words; empty where nothing is. */
    public String next() {
        return advice.map(Advice::text).orElse("");
    }
}
