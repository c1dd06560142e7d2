package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The conversation about an order, and either the form to go on with it or the reason why there is none.
 *
 * @param shortened whether there are older entries
 * @param ticket the newest of the order's; empty where there is none
 * @param entries oldest first
 * @param closed why no message can be sent any more, and what to do instead [DR-25]
 * @param kept what the buyer wrote and we could not take any more
 * @param instead how to reach the seller when the form is closed
 */
public record ThreadView(
        boolean shortened,
        Optional<Ticket> ticket,
        List<Entry> entries,
        Optional<Form> form,
        Optional<String> closed,
        List<Link> instead,
        Optional<String> kept) {

    public ThreadView {
        entries = List.copyOf(entries);
        instead = List.copyOf(instead);
    }

    /** Who speaks. */
    public enum Voice {
        BUYER,
        SELLER,
        SYSTEM
    }

    /** One entry. */
    public record Entry(Voice voice, String author, List<Piece> text, String time, String machineTime) {

        public Entry {
            text = List.copyOf(text);
        }
    }

    /**
     * The form for a message.
     *
     * @param action where it is sent to
     * @param after the newest entry that the page shows
     * @param text what the buyer had written when it was refused, else empty
     * @param error why it was refused
     * @param hint until when messages are possible
     * @param kinds what a ticket can be about; empty where none can be opened
     * @param ask what the form is for, where it waits behind a click
     */
    public record Form(
            String action,
            String after,
            String text,
            Optional<String> error,
            String hint,
            List<Kind> kinds,
            Optional<String> ask) {

        public Form {
            action = SafeUrl.required(action);
            kinds = List.copyOf(kinds);
        }
    }

    /** A kind of ticket; the one without a value is none. */
    public record Kind(String value, String label, boolean chosen) {}

    /**
     * A ticket.
     *
     * @param name as the seller calls it, too
     * @param state what happens next
     */
    public record Ticket(String name, String kind, boolean open, String state) {}
}
