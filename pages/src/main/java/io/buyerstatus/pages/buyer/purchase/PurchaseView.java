package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.Picture;
import io.buyerstatus.pages.kit.text.StrangersWords;
import java.util.List;
import java.util.Optional;

/**
 * What was bought and by whom.
 *
 * @param payment the state of the payment in the buyer's words
 * @param facts invoice number, order date and the like
 * @param note what the buyer told the shop when ordering
 * @param wish what became of another delivery address that was asked for, or where to ask for one
 * @param addressesHint why not everything is shown
 * @param show where the buyer can have everything shown
 * @param documentsHint why no documents are here although there are some
 * @param documents invoice and other papers to open
 */
public record PurchaseView(
        List<Item> items,
        List<Amount> amounts,
        Payment payment,
        List<Fact> facts,
        Optional<String> note,
        List<AddressView> addresses,
        Optional<AddressWish> wish,
        Optional<String> addressesHint,
        Optional<Link> show,
        Optional<String> documentsHint,
        List<Link> documents) {

    public PurchaseView {
        items = List.copyOf(items);
        amounts = List.copyOf(amounts);
        facts = List.copyOf(facts);
        addresses = List.copyOf(addresses);
        documents = List.copyOf(documents);
    }

    /**
     * One line of the order.
     *
     * @param picture our copy; the name beside it says what it shows
     * @param initial stands where there is no picture
     * @param multiple {@code 2 × €12.90}, where there is more than one
     * @param part whether it is in the set above it
     */
    public record Item(
            String name,
            String initial,
            Optional<Picture> picture,
            List<String> options,
            Optional<String> multiple,
            Optional<String> price,
            boolean part) {

        public Item {
            options = List.copyOf(options);
        }

        /** The same for mails, in whose names and options no mail program finds an address. */
        public Item unlinked() {
            return new Item(
                    StrangersWords.unlinked(name),
                    initial,
                    picture,
                    options.stream().map(StrangersWords::unlinked).toList(),
                    multiple,
                    price,
                    part);
        }

        Item pictured(Optional<Picture> shown) {
            return new Item(name, initial, shown, options, multiple, price, part);
        }
    }

    /** One line below the items: shipping, discount, total. */
    public record Amount(String label, String value, boolean total) {}

    /**
     * How the payment stands.
     *
     * @param lines a sentence each: what is paid or open, what went back
     * @param settled whether nothing more is to be paid
     */
    public record Payment(List<String> lines, boolean settled) {

        public Payment {
            lines = List.copyOf(lines);
        }
    }

    /** A name and its value. */
    public record Fact(String label, String value) {}

    /**
     * Another delivery address.
     *
     * @param said how it stands; empty where nobody asked
     * @param words why the shop cannot send it there
     * @param ask where to ask for one, to change that or to take it back
     */
    public record AddressWish(Optional<String> said, Optional<String> words, Optional<Link> ask) {}

    /** An address under its heading, line by line. */
    public record AddressView(String title, List<String> lines) {

        public AddressView {
            lines = List.copyOf(lines);
        }
    }
}
