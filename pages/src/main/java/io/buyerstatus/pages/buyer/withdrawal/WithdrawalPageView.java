package io.buyerstatus.pages.buyer.withdrawal;

import io.buyerstatus.pages.buyer.withdrawal.WithdrawalView.Receipt;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import java.util.List;
import java.util.Optional;

/**
 * A page on which a withdrawal is declared, or its receipt.
 *
 * @param order which order it is about, where that is known
 * @param alert why nothing was received
 * @param quoted the sentence that is about to be confirmed
 * @param links where else to go
 */
record WithdrawalPageView(
        PageFrame shell,
        Optional<String> order,
        String title,
        Optional<String> lead,
        Optional<String> alert,
        Optional<String> quoted,
        Optional<Form> form,
        Optional<Receipt> receipt,
        Optional<String> sentTo,
        List<Link> links) {

    WithdrawalPageView {
        links = List.copyOf(links);
    }

    /**
     * The form.
     *
     * @param pieces how much of which line, where lines are known
     */
    record Form(String action, List<Hidden> hidden, List<Field> fields, List<Field> pieces, String button) {

        Form {
            action = SafeUrl.required(action);
            hidden = List.copyOf(hidden);
            fields = List.copyOf(fields);
            pieces = List.copyOf(pieces);
        }
    }

    /** Sent along. */
    record Hidden(String name, String value) {}

    /**
     * Something to fill in.
     *
     * @param id unique on the page
     * @param most the largest number, for one that asks for a number; else empty
     * @param step between two numbers
     * @param several whether it has room for several lines
     */
    record Field(
            String id,
            String name,
            String type,
            String label,
            Optional<String> hint,
            String value,
            String autocomplete,
            int longest,
            boolean required,
            boolean several,
            String most,
            String step) {}
}
