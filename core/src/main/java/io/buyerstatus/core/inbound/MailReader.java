package io.buyerstatus.core.inbound;

/** Port to what understands mails (RFC 5322, MIME). */
public interface MailReader {
    /** Reads a mail as far as it can be read, whatever it is: it never throws, and takes no longer than its length asks for. */
    IncomingMail read(byte[] raw);
}
