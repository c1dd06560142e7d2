package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxHealth;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.SendingRate;
import io.buyerstatus.core.mailbox.SendingRate.Asked;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.mailbox.login.RenewSignIns;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is known of mailboxes, learned by sending; and the seller is told, once, when one of them became invalid. */
public final class MailboxLearning {
    private static final int ATTEMPTS = 5;

    private final MailboxStates states;
    private final Ledger ledger;

    public MailboxLearning(MailboxStates states, Ledger ledger) {
        this.states = states;
        this.ledger = ledger;
    }

    /** What is known of a mailbox as it is set now. */
    MailboxState of(Mailbox mailbox) {
        return states.state(mailbox.shop(), mailbox.id()).of(mailbox);
    }

    /** Takes a turn, or the promise of one; empty where others take theirs all the time. */
    Optional<Asked> turn(Mailbox mailbox, SendingRate.Lane lane, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            MailboxState state = of(mailbox);
            Asked asked = state.rate().ask(mailbox.rate(), lane, now);
            if (states.replace(state.with(asked.rate()).stored())) {
                return Optional.of(asked);
            }
        }
        return Optional.empty();
    }

    /** It works: whatever was held against it is over. */
    public void worked(Mailbox mailbox) {
        change(mailbox, state -> state.with(MailboxHealth.WELL));
    }

    /** Learns from a failure; answers whether the mailbox is invalid now. */
    boolean failed(Mailbox mailbox, MailboxFailure failure, Subject about, Instant now) {
        MailboxState after = change(mailbox, state -> state.after(failure, mailbox.rate(), about.key(), now));
        tell(mailbox, after, now);
        return after.health().invalid();
    }

    /**
     * Writes the notice down if that is still to be done. Its id depends on the mailbox and when it became invalid alone, so that two who do
     * it at once, or one who does it again after a crash, write one.
     */
    void tell(Mailbox mailbox, MailboxState state, Instant now) {
        MailboxHealth health = state.health();
        if (!health.untold()) {
            return;
        }
        String since = Long.toString(health.invalidSince().orElse(now).toEpochMilli());
        Subject.parse(mailbox.shop(), health.noticeAbout()).ifPresent(about -> {
            if (about instanceof Subject.OfMailbox) {
                plan(about, BuiltInTypes.MAILBOX_SIGN_IN_ENDED, since, now);
            } else {
                plan(about, BuiltInTypes.MAILBOX_INVALID, mailbox.id() + "." + since, now);
            }
        });
        change(mailbox, told -> told.with(told.health().noticed()));
    }

    private void plan(Subject about, BuiltInType type, String occurrence, Instant now) {
        ledger.plan(Message.plan(about, type, occurrence, DeliveryChannel.EMAIL, now));
    }

    /** What is said where no mail gave the occasion. */
    public RenewSignIns.Notices notices(InstantSource clock) {
        return new RenewSignIns.Notices() {
            @Override
            public void ended(Mailbox mailbox, MailboxFailure failure) {
                failed(mailbox, failure, about(mailbox), clock.instant());
            }

            @Override
            public void warn(Mailbox mailbox, boolean signedIn) {
                Instant now = clock.instant();
                Optional<SignInEnd> known = of(mailbox).signInEnd();
                if (known.isPresent() && !signedIn) {
                    change(mailbox, state -> state.with(Optional.<SignInEnd>empty()));
                } else if (known.filter(end -> end.due(now)).isPresent()) {
                    String at = Long.toString(known.get().at().toEpochMilli());
                    plan(about(mailbox), BuiltInTypes.MAILBOX_SIGN_IN_ENDS, at, now);
                    change(mailbox, state -> state.with(state.signInEnd().map(SignInEnd::warned)));
                }
            }
        };
    }

    private static Subject about(Mailbox mailbox) {
        return new Subject.OfMailbox(mailbox.shop(), mailbox.id());
    }

    /** The state after a change; where others change it all the time, what it would have been. */
    private MailboxState change(Mailbox mailbox, UnaryOperator<MailboxState> change) {
        for (int attempt = 1; ; attempt++) {
            MailboxState before = of(mailbox);
            MailboxState next = change.apply(before);
            if (next.equals(before) || states.replace(next.stored()) || attempt == ATTEMPTS) {
                return next;
            }
        }
    }
}
