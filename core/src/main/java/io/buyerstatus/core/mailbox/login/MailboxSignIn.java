package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How somebody signed in last for a mailbox, or is on their way to: one row, replaced under its revision, so that each way is gone once.
 *
 * @param revision counts stored versions
 * @param client as whom we come to the provider, without its secret
 * @param secret the client's; empty where it has none
 * @param state ties what comes back to the browser that set out
 * @param session the session of the desk that set out; another one's return is not taken
 * @param anyAccount whether somebody else may sign in for it, as for a shared mailbox
 * @param since when it came so far
 * @param brought the code and its verifier, until they are exchanged
 * @param detail what belongs to the stage: an account, or a provider's code
 */
public record MailboxSignIn(
        ShopId shop,
        MailboxId mailbox,
        long revision,
        OAuthClient client,
        Optional<SealedSecret> secret,
        String state,
        String session,
        boolean anyAccount,
        Instant since,
        Stage stage,
        Optional<SealedSecret> brought,
        String detail) {
    /** How long somebody may take at the provider. */
    public static final Duration VALID = Duration.ofMinutes(15);

    /** An exchange of which nothing was heard for so long has died. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /** Characters of what belongs to a stage. */
    static final int LONGEST_DETAIL = 320;

    /** How far it came. */
    public enum Stage {
        /** Somebody is at the provider. */
        AWAY,
        /** They came back with a code. */
        BACK,
        /** The code is being exchanged, which can be done once. */
        EXCHANGING,
        /** The mailbox can be used. */
        DONE,
        /** They did not allow it. */
        DECLINED,
        /** They signed in with an account that is not the mailbox's. */
        OTHER_ACCOUNT,
        /** The provider gave nothing that could be renewed. */
        NOT_RENEWABLE,
        /** The provider refused the code, or the client. */
        REFUSED,
        /** The provider did not answer. */
        SILENT,
        /** The mailbox was changed or removed meanwhile. */
        OVERTAKEN
    }

    public MailboxSignIn {
        Checks.require(client.secret().isEmpty(), "client", "must come without its secret");
        Checks.atMost(detail, LONGEST_DETAIL, "detail");
    }

    /** Whether the browser that set out may still come back. */
    public boolean awaited(String returned, String ofSession, Instant now) {
        return stage == Stage.AWAY
                && state.equals(returned)
                && session.equals(ofSession)
                && now.isBefore(since.plus(VALID));
    }

    /** Whether looking again is worth it. */
    public boolean running(Instant now) {
        return (stage == Stage.BACK || stage == Stage.EXCHANGING) && now.isBefore(since.plus(LONGEST));
    }

    /** The next stored version, with the code that somebody brought. */
    MailboxSignIn back(SealedSecret code, Instant now) {
        return at(Stage.BACK, Optional.of(code), "", now);
    }

    /** The next stored version, by which one says that they exchange the code. */
    MailboxSignIn exchanging(Instant now) {
        return at(Stage.EXCHANGING, Optional.empty(), "", now);
    }

    /** The next stored version, at its end. */
    MailboxSignIn ended(Stage how, String why, Instant now) {
        return at(how, Optional.empty(), why, now);
    }

    private MailboxSignIn at(Stage next, Optional<SealedSecret> code, String why, Instant now) {
        return new MailboxSignIn(
                shop, mailbox, revision + 1, client, secret, state, session, anyAccount, now, next, code, why);
    }
}
