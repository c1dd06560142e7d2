package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import java.util.Optional;

/**
 * A page with one thing to say.
 *
 * @param symbol name of a symbol of the page
 * @param form a button that does something
 * @param link where to go on
 */
public record NoticeView(
        PageFrame shell, String symbol, String title, String text, Optional<Form> form, Optional<Link> link) {

    /** A form of one button, so that only a person's click does something, never a scanner that opens links. */
    public record Form(String action, String button) {

        public Form {
            action = SafeUrl.required(action);
        }
    }
}
