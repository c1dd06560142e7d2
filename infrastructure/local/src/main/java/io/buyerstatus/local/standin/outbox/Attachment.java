package io.buyerstatus.local.standin.outbox;

/**
 * A file that came with a mail.
 *
 * @param name the file name that people see; may be empty
 * @param contentType the declared media type
 * @param contentId what {@code cid:} in the HTML refers to; empty without one
 * @param inline whether it is shown inside the mail
 * @param content the file itself
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attachment(String name, String contentType, String contentId, boolean inline, byte[] content) {}
