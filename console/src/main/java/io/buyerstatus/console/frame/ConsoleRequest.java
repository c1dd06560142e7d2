package io.buyerstatus.console.frame;

import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;

/**
 * What a page of the desk needs to know of the request that it answers.
 *
 * @param path where the page can be read again with GET, with its query
 */
public record ConsoleRequest(PageLanguage language, String path) {
    /** The words of the page. */
    public Texts texts() {
        return ConsoleTexts.in(language);
    }
}
