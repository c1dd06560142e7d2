package io.buyerstatus.pages.buyer.withdrawal;

import io.buyerstatus.pages.kit.layout.Link;
import java.util.List;
import java.util.Optional;

/**
 * What an order's page has about withdrawing.
 *
 * @param action where the button leads; nothing where there is no button
 * @param button what it says
 * @param period until when, or why that is not known
 * @param exempt for which lines there may be no right
 * @param receipts what was declared already, oldest first
 * @param label how goods come back, where something was declared and the shop made a label
 */
public record WithdrawalView(
        Optional<String> action,
        String button,
        String period,
        List<Exempt> exempt,
        List<Receipt> receipts,
        Optional<Label> label) {

    public WithdrawalView {
        exempt = List.copyOf(exempt);
        receipts = List.copyOf(receipts);
    }

    /**
     * Labels for sending goods back.
     *
     * @param text that they are there
     * @param links to them; where the reader may not see papers, to where they prove that they may
     */
    public record Label(String text, List<Link> links) {

        public Label {
            links = List.copyOf(links);
        }
    }

    /** A line for which there may be no right. */
    public record Exempt(String name, String why) {}

    /**
     * A declaration that was received.
     *
     * @param at when, to the second and with the zone
     * @param words what was declared
     * @param next what the buyer is to do now, a sentence each
     */
    public record Receipt(String at, String machineTime, String words, List<String> next) {

        public Receipt {
            next = List.copyOf(next);
        }
    }
}
