package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.parcel.ParcelView.Content;
import io.buyerstatus.pages.buyer.parcel.Tone;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.PayView;
import io.buyerstatus.pages.buyer.purchase.PurchaseView;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalView;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.text.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the private link shows of an order, and nothing else: a template never sees the order itself. All texts
 * are final: translated, formatted, masked where the shop wants it; not yet escaped.
 *
 * @param live where the page asks for news while it is open
 * @param calendars path before the names of calendar entries
 * @param notice what just happened, after a form was sent
 * @param notes the shop's note for all its pages, and the seller's notes on this order
 * @param pay paying with a provider, while something is to be paid [DR-20]
 * @param transfer what to transfer and where to, while the buyer still has to [DR-12, DR-19]
 * @param parts what no carrier brings, where the headline does not say it all
 * @param waiting items that no parcel holds yet
 */
public record OrderPageView(
        PageFrame shell,
        Optional<String> live,
        String calendars,
        Optional<String> notice,
        Headline headline,
        List<Step> steps,
        List<Note> notes,
        Optional<PayView> pay,
        Optional<BankTransferView> transfer,
        List<ParcelView> parcels,
        List<PartView> parts,
        List<Content> waiting,
        PurchaseView purchase,
        ThreadView thread,
        Optional<WithdrawalView> withdrawal,
        ActionsView actions) {

    public OrderPageView {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        parcels = List.copyOf(parcels);
        waiting = List.copyOf(waiting);
        parts = List.copyOf(parts);
    }

    /**
     * What of the order no carrier brings, all of one kind.
     *
     * @param title how it stands about it, as a sentence
     * @param pickUp where it is collected
     * @param contents what belongs to it; empty where that is the whole order
     */
    public record PartView(String title, Tone tone, Optional<ParcelView.PickUp> pickUp, List<Content> contents) {

        public PartView {
            contents = List.copyOf(contents);
        }
    }

    /**
     * The answer to "where is it, and what must I do?".
     *
     * @param symbol name of a symbol of the page
     * @param sentence the answer in one sentence
     * @param detail what follows from it
     * @param tally how many of several parcels have arrived
     * @param payment how the payment stands, where that is not the answer itself and the buyer should know
     * @param link where to do it, on this page or where the shop collects payments
     */
    public record Headline(
            String order,
            String placed,
            Tone tone,
            String symbol,
            String sentence,
            Optional<String> detail,
            Optional<String> tally,
            Optional<PaymentLine> payment,
            Optional<Link> link) {}

    /**
     * How the payment stands, in one line.
     *
     * @param asks whether the buyer is to do something
     */
    public record PaymentLine(String text, boolean asks) {}

    /**
     * One step of the order's progress.
     *
     * @param spoken what only screen readers need to be told about the state
     * @param symbol name of a symbol of the page
     * @param machineTime the same time for machines; present whenever {@code time} is
     */
    public record Step(
            String label,
            StepState state,
            boolean current,
            Optional<String> spoken,
            Optional<String> symbol,
            Optional<String> time,
            Optional<String> machineTime) {}

    /** Where a step stands. */
    public enum StepState {
        DONE,
        CURRENT,
        /** Here it went wrong. */
        TROUBLE,
        /** Here it ended. */
        OVER,
        TODO
    }

    /**
     * What else can be done.
     *
     * @param verified until when this browser shows everything
     * @param forget where to end that
     */
    public record ActionsView(List<Link> links, Optional<String> verified, Optional<String> forget) {

        public ActionsView {
            links = List.copyOf(links);
        }
    }

    /** Something the seller wants to have read. */
    public record Note(Optional<String> title, List<Piece> text) {

        public Note {
            text = List.copyOf(text);
        }
    }
}
