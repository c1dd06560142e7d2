package io.buyerstatus.core.privacy;

import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;

/** What tells of a buyer outside their order, and is found by what the order says. */
public sealed interface Trace {
    /** That a shop must not write to an address: a digest, which whoever guesses the address can tell. */
    record Suppressed(EmailAddress address) implements Trace {}

    /** That a shop must not send an SMS to a number, likewise. */
    record SuppressedNumber(PhoneNumber number) implements Trace {}

    /** A mail that came in, with its files, whether it was taken in or held. */
    record Answer(MailId mail) implements Trace {}

    /** A tracking number that leads to the order, and what carriers said of it before. */
    record TrackingNumber(String number) implements Trace {}

    /** The bytes of an invoice, another paper, or a picture of the packed parcel. */
    record Paper(DocumentContent content) implements Trace {}

    /** A review of the order, and the messages about it. */
    record Review() implements Trace {}

    /**
     * A question that somebody asked, or that was linked to the order: all that was said, and the messages about it.
     *
     * @param id of the inquiry
     */
    record Inquiry(String id) implements Trace {}

    /**
     * A declaration of withdrawal, and the messages about it.
     *
     * @param id of the declaration
     */
    record Declaration(String id) implements Trace {}
}
