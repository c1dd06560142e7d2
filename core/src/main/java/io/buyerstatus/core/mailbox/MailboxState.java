package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a mailbox beside what the shop has set: one row, replaced under its revision.
 *
 * @param revision counts stored versions; 0 while nothing is stored
 * @param ofVersion the version of the mailbox that its health is about: who changes the mailbox wants it tried anew
 * @param signInEnd when what somebody signed in for ends; empty where no end is known
 */
public record MailboxState(
        ShopId shop,
        MailboxId mailbox,
        long revision,
        long ofVersion,
        SendingRate rate,
        MailboxHealth health,
        Optional<SignInEnd> signInEnd) {
    /** Nothing is known. */
    public static MailboxState none(ShopId shop, MailboxId mailbox) {
        return new MailboxState(shop, mailbox, 0, 0, SendingRate.NONE, MailboxHealth.WELL, Optional.empty());
    }

    /** As it holds for a mailbox. A sign-in ends when it does, whatever else of the mailbox is changed. */
    public MailboxState of(Mailbox box) {
        return ofVersion == box.version()
                ? this
                : new MailboxState(shop, mailbox, revision, box.version(), rate, MailboxHealth.WELL, signInEnd);
    }

    /** As it holds from a new sign-in, or another password, on. */
    public MailboxState with(Optional<SignInEnd> end) {
        return new MailboxState(shop, mailbox, revision, ofVersion, rate, health, end);
    }

    public MailboxState with(SendingRate next) {
        return new MailboxState(shop, mailbox, revision, ofVersion, next, health, signInEnd);
    }

    public MailboxState with(MailboxHealth next) {
        return new MailboxState(shop, mailbox, revision, ofVersion, rate, next, signInEnd);
    }

    /** The next stored version. */
    public MailboxState stored() {
        return new MailboxState(shop, mailbox, revision + 1, ofVersion, rate, health, signInEnd);
    }

    /** What a failure teaches. */
    public MailboxState after(MailboxFailure failure, SendingLimit limit, String about, Instant now) {
        return switch (failure.kind()) {
            case LOGIN_REFUSED -> with(health.refused(failure.reason(), false, about, now));
            case LOGIN_REFUSED_FOR_GOOD -> with(health.refused(failure.reason(), true, about, now));
            case TOO_MANY -> with(rate.slower(limit, now)).with(health.troubled(failure.reason(), now));
            case UNREACHABLE, NOT_PRIVATE, LATER -> with(health.troubled(failure.reason(), now));
            case MAILBOX_REFUSED, RECIPIENT_REFUSED, CONTENT_REFUSED, NOT_ALLOWED -> this;
        };
    }
}
