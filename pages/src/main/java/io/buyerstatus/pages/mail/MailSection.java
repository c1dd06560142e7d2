package io.buyerstatus.pages.mail;

import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Amount;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Item;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.mail.MailView.Transfer;
import java.util.List;
import java.util.Optional;

/** A part of a mail that a shop composed: words, or one of the blocks. */
public record MailSection(
        Optional<String> heading,
        List<List<Piece>> lines,
        Optional<Link> button,
        Optional<Transfer> transfer,
        Optional<ParcelView> parcel,
        List<Item> items,
        List<Amount> amounts,
        List<String> payment) {

    /** Nothing. */
    static final MailSection EMPTY = new MailSection(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    public MailSection {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        amounts = List.copyOf(amounts);
        payment = List.copyOf(payment);
    }

    /** A heading within the mail. */
    public static MailSection heading(String text) {
        return new MailSection(
                Optional.of(text),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A paragraph, line by line. */
    public static MailSection words(List<List<Piece>> lines) {
        return new MailSection(
                Optional.empty(),
                lines,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    static MailSection button(Link link) {
        return new MailSection(
                Optional.empty(),
                List.of(),
                Optional.of(link),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    static MailSection parcel(ParcelView parcel) {
        return new MailSection(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(parcel),
                List.of(),
                List.of(),
                List.of());
    }

    static MailSection items(List<Item> items, List<Amount> amounts) {
        return new MailSection(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                items,
                amounts,
                List.of());
    }

    static MailSection payment(Optional<Transfer> transfer, List<String> lines) {
        return new MailSection(
                Optional.empty(), List.of(), Optional.empty(), transfer, Optional.empty(), List.of(), List.of(), lines);
    }
}
