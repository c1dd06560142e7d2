package io.buyerstatus.core.asking;

/** Port that reads and writes inquiries. */
public interface InquiryStore extends InquiryReader {
    /**
     * Writes all of a change or nothing of it.
     *
     * @return whether it did; {@code false} where somebody else changed the inquiry since it was read, or where a new one is there already
     */
    boolean commit(InquiryChange change);
}
