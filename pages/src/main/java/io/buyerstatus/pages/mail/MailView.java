package io.buyerstatus.pages.mail;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.pages.buyer.parcel.ParcelView;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Amount;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Fact;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Item;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.Palette;
import io.buyerstatus.pages.kit.text.Piece;
import java.util.List;
import java.util.Optional;

/**
 * A mail, from top to bottom.
 *
 * @param subject one line
 * @param headline what it is about
 * @param greeting nothing where the shop wrote a text of its own
 * @param paragraphs each a list of lines, each a list of pieces
 * @param facts what the seller is told about the buyer [BL-73]
 * @param quote somebody's words, line by line
 * @param code to be typed or copied, and what must be known of it
 * @param stars five links, each to the same form with so many stars chosen beforehand
 * @param button the one thing to do; none beside a code, which needs no link and may go to somebody else than the buyer
 * @param transfer what to transfer where, while it is not paid
 * @param payment how the payment stands, a sentence each
 * @param parcels the parcel that the mail is about, and those that it tells of with it
 */
record MailView(
        String lang,
        Colours colours,
        String subject,
        String shop,
        String headline,
        Optional<String> greeting,
        List<List<List<Piece>>> paragraphs,
        List<Fact> facts,
        List<List<Piece>> quote,
        Optional<Code> code,
        Optional<Stars> stars,
        Optional<Link> button,
        Optional<Transfer> transfer,
        List<ParcelView> parcels,
        List<Item> items,
        List<Amount> amounts,
        List<String> payment,
        Foot foot) {

    MailView {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        quote = List.copyOf(quote);
        items = List.copyOf(items);
        amounts = List.copyOf(amounts);
        payment = List.copyOf(payment);
    }

    /** A mail of words, and at most a button, about nothing that was ordered. */
    MailView(
            String lang,
            Colours colours,
            String subject,
            String shop,
            String headline,
            Optional<String> greeting,
            List<List<List<Piece>>> paragraphs,
            List<Fact> facts,
            List<List<Piece>> quote,
            Optional<Link> button,
            Foot foot) {
        this(
                lang,
                colours,
                subject,
                shop,
                headline,
                greeting,
                paragraphs,
                facts,
                quote,
                Optional.empty(),
                Optional.empty(),
                button,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                foot);
    }

    /** The shop's colours, for inline styles; mail programs know no variables. */
    record Colours(String brand, String onBrand, String ink, String darkInk) {

        static Colours of(EffectiveSettings settings) {
            Palette palette = Palette.of(PageFrames.brand(settings));
            return new Colours(
                    palette.brand().css(),
                    palette.onBrand().css(),
                    palette.ink().css(),
                    palette.darkInk().css());
        }
    }

    /** Links by which stars are chosen before the form is opened; none of them stores anything. */
    record Stars(String lead, List<Choice> links) {

        Stars {
            links = List.copyOf(links);
        }
    }

    /** A number of stars, the same in words, and where it leads. */
    record Choice(String number, String label, String url) {}

    /** Six digits, in one piece so that they are copied so. */
    record Code(String digits, String hint) {}

    /** What to transfer until when, what was paid already, and where to, row by row. */
    record Transfer(String amount, Optional<String> part, Optional<String> due, List<Fact> rows) {

        Transfer {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What stands below every mail.
     *
     * @param why why the reader gets it
     * @param automatic that nobody typed it, and how to ask
     * @param stop where to stop mails that are not necessary
     */
    record Foot(String why, Optional<String> automatic, List<String> address, List<Link> legal, Optional<Link> stop) {

        Foot {
            address = List.copyOf(address);
            legal = List.copyOf(legal);
        }
    }
}
