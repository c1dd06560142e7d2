package io.buyerstatus.core.document.print;

/** Port to what makes paper. */
public interface Press {
    /**
     * A page as PDF. Nothing is loaded from elsewhere, whatever the page names.
     *
     * @throws RuntimeException where the page cannot be laid out
     */
    byte[] pdf(PrintPages.Page page);
}
