package io.buyerstatus.core.document.print;

import io.buyerstatus.core.document.StoredDocument;

/** Port to what makes paper. */
public interface Press {
    /** What came of a page. */
    sealed interface Pressed {
        /** It is paper. */
        record Paper(StoredDocument document) implements Pressed {}

        /**
         * It is more than anything honest has, and will be the next time.
         *
         * @param why for the operator; without a word of the page
         */
        record TooMuch(String why) implements Pressed {}
    }

    /**
     * A page as PDF. Nothing is loaded from elsewhere, whatever the page names, and no page keeps the press for long.
     *
     * @throws RuntimeException where it could not be laid out this time
     */
    Pressed press(PrintPages.Page page);
}
