package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;

/**
 * What is known of a mailbox beside what the shop has set: one row, replaced under its revision.
 *
 * @param revision counts stored versions; 0 while nothing is stored
 * @param ofVersion the version of the mailbox that its health is about: who changes the mailbox wants it tried anew
 */
public record MailboxState(
        ShopId shop, MailboxId mailbox, long revision, long ofVersion, SendingRate rate, MailboxHealth health) {
    /** Nothing is known. */
    public static MailboxState none(ShopId shop, MailboxId mailbox) {
        return new MailboxState(shop, mailbox, 0, 0, SendingRate.NONE, MailboxHealth.WELL);
    }

    /** As it holds for a mailbox. */
    public MailboxState of(Mailbox box) {
        return ofVersion == box.version()
                ? this
                : new MailboxState(shop, mailbox, revision, box.version(), rate, MailboxHealth.WELL);
    }

    public MailboxState with(SendingRate next) {
        return new MailboxState(shop, mailbox, revision, ofVersion, next, health);
    }

    public MailboxState with(MailboxHealth next) {
        return new MailboxState(shop, mailbox, revision, ofVersion, rate, next);
    }

    /** The next stored version. */
    public MailboxState stored() {
        return new MailboxState(shop, mailbox, revision + 1, ofVersion, rate, health);
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
