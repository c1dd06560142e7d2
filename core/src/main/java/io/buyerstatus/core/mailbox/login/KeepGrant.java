package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps what a provider gave for a mailbox, if it is the mailbox's own and can be renewed: at the desk and by the command alike [C40]. */
public final class KeepGrant {
    private static final int ATTEMPTS = 5;

    private final Mailboxes mailboxes;
    private final MailboxStates states;
    private final SecretBox box;
    private final InstantSource clock;

    public KeepGrant(Mailboxes mailboxes, MailboxStates states, SecretBox box, InstantSource clock) {
        this.mailboxes = mailboxes;
        this.states = states;
        this.box = box;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The mailbox can be used.
         *
         * @param end when that ends whatever we do; empty where no end is known
         */
        record Kept(Optional<SignInEnd> end) implements Outcome {}

        /** Somebody signed in as another. */
        record OtherAccount(String account) implements Outcome {}

        /** Access would end within the hour. */
        record NotRenewable() implements Outcome {}

        /** The provider will not. */
        record Refused(String reason) implements Outcome {}

        /** The provider does not answer, or cannot now. */
        record Silent(String reason) implements Outcome {}

        /** Somebody else changed the mailbox meanwhile. */
        record Overtaken() implements Outcome {}
    }

    /**
     * Keeps it, or says why not.
     *
     * @param client with its secret
     * @param anyAccount whether somebody else may have signed in, as for a shared mailbox
     */
    public Outcome keep(Mailbox mailbox, OAuthClient client, TokenProvider.Answer answer, boolean anyAccount) {
        return switch (answer) {
            case TokenProvider.Answer.Refused(String reason) -> new Outcome.Refused(reason);
            case TokenProvider.Answer.Silent(String reason) -> new Outcome.Silent(reason);
            case TokenProvider.Answer.Given given -> {
                Optional<String> other = given.account().filter(account -> !anyAccount && !isOf(mailbox, account));
                yield other.isPresent()
                        ? new Outcome.OtherAccount(other.get())
                        : given.refreshToken()
                                .map(token -> kept(mailbox, new Grant(client, token), given))
                                .orElseGet(Outcome.NotRenewable::new);
            }
        };
    }

    private static boolean isOf(Mailbox mailbox, String account) {
        return mailbox.login().filter(account::equalsIgnoreCase).isPresent()
                || mailbox.address().value().equalsIgnoreCase(account);
    }

    private Outcome kept(Mailbox mailbox, Grant grant, TokenProvider.Answer.Given given) {
        SealedSecret sealed =
                box.seal(mailbox.shop(), Purpose.MAILBOX, grant.text().getBytes(StandardCharsets.UTF_8));
        Mailbox next = mailbox.atVersion(mailbox.version() + 1);
        if (!mailboxes.put(next, Optional.of(sealed))) {
            return new Outcome.Overtaken();
        }
        Optional<SignInEnd> end = given.ends().map(life -> SignInEnd.in(life, clock.instant()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            MailboxState before = states.state(next.shop(), next.id()).of(next);
            if (before.signInEnd().equals(end)
                    || states.replace(before.with(end).stored())) {
                break;
            }
        }
        return new Outcome.Kept(end);
    }
}
