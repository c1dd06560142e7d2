package io.buyerstatus.print;

import java.util.List;
import java.util.Optional;

/**
 * One of our print-outs.
 *
 * @param logo the address at which the press finds the shop's logo, if it has one
 * @param sender the shop in one line, as it stands above the window of an envelope
 * @param to whom it is for, line by line
 * @param lead what to do with it
 * @param facts what it is about
 * @param columns headings of the goods' table
 * @param amounts sums below the goods
 * @param boxes more with a heading of its own
 * @param ticks what can be ticked, one in a line
 * @param foot who sells
 */
record PaperView(
        String lang,
        String title,
        String shop,
        Optional<String> logo,
        String sender,
        List<String> to,
        Optional<String> lead,
        List<Fact> facts,
        List<Column> columns,
        List<Row> rows,
        List<Amount> amounts,
        List<Box> boxes,
        Optional<String> ticksTitle,
        List<String> ticks,
        List<String> foot) {
    PaperView {
        to = List.copyOf(to);
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        amounts = List.copyOf(amounts);
        boxes = List.copyOf(boxes);
        ticks = List.copyOf(ticks);
        foot = List.copyOf(foot);
    }

    /** A name and its value. */
    record Fact(String label, String value) {}

    /** @param figure whether figures stand below it */
    record Column(String name, boolean figure) {}

    /**
     * One of the goods.
     *
     * @param details what was chosen of it
     * @param part whether it is in the set above it
     * @param cells what stands in the columns behind the first two
     */
    record Row(String quantity, String name, String sku, List<String> details, boolean part, List<Cell> cells) {
        Row {
            details = List.copyOf(details);
            cells = List.copyOf(cells);
        }
    }

    /** @param blank whether it is to be filled in by hand */
    record Cell(String text, boolean blank) {}

    /** A sum below the goods. */
    record Amount(String label, String value, boolean total) {}

    /** Something with a heading of its own, line by line. */
    record Box(String title, List<String> lines) {
        Box {
            lines = List.copyOf(lines);
        }
    }
}
