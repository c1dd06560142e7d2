package io.buyerstatus.core.document;

import io.buyerstatus.core.message.sending.Attachment;

/** What an {@link AttachmentSource} has. */
public sealed interface AttachmentResult {
    /** It is there. */
    record Found(Attachment attachment) implements AttachmentResult {}

    /**
     * It is not there yet, and may come.
     *
     * @param what what is missing, for people
     */
    record NotYet(String what) implements AttachmentResult {}

    /** It is larger than a mail may bring along: whoever wants it finds it on the order's page. */
    record TooLarge(String name) implements AttachmentResult {}

    /**
     * It will never be there.
     *
     * @param why for people
     */
    record Never(String why) implements AttachmentResult {}
}
