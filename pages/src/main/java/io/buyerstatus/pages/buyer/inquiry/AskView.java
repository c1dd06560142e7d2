package io.buyerstatus.pages.buyer.inquiry;

import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import java.util.List;
import java.util.Optional;

/**
 * The form for a question, or the receipt of one.
 *
 * @param framed whether it stands in a frame of the shop's page, which has a header of its own
 * @param product that it is about
 * @param alert what to mend
 * @param done what happens next, where it was received
 * @param onward other ways
 */
public record AskView(
        PageFrame shell,
        boolean framed,
        String title,
        Optional<String> lead,
        Optional<String> product,
        Optional<String> alert,
        Optional<Form> form,
        List<String> done,
        List<Link> onward) {
    public AskView {
        done = List.copyOf(done);
        onward = List.copyOf(onward);
    }

    /** Something that a form sends along. */
    public record Hidden(String name, String value) {}

    /**
     * The form.
     *
     * @param wrong the name of the field to mend; empty for none
     */
    public record Form(
            String action, List<Hidden> hidden, String name, String email, String text, Wrong wrong, int longest) {
        public Form {
            action = SafeUrl.required(action);
            hidden = List.copyOf(hidden);
        }
    }

    /** Which field is to be mended. */
    public record Wrong(boolean text, boolean name, boolean email) {}
}
