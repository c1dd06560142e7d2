package io.buyerstatus.operator.command;

import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentState;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What became of the documents that an order names. */
@Command(
        name = "documents",
        description = "Show an order's documents, whether their bytes are there, and why not.",
        footer = "What is stored is never fetched again.")
final class DocumentsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Option(names = "--again", description = "Fetch those once more that were refused, too large, or given up.")
    boolean again;

    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    ShopId shop = new ShopId("nobody");

    @Parameters(index = "1", paramLabel = "NUMBER", description = "The order's number.")
    String number = "";

    DocumentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            List<OrderKey> orders = system.ordersWithNumber(shop, number);
            if (orders.isEmpty()) {
                terminal.err().println("the shop " + shop + " has no order with the number " + number);
                return ExitCode.REFUSED;
            }
            DynamoDocumentLedger rows = system.documentRows();
            List<DocumentCopy> documents = orders.stream()
                    .flatMap(order -> rows.ofOrder(order).stream())
                    .sorted(Comparator.comparing(DocumentCopy::changedAt))
                    .toList();
            documents.forEach(document -> show(document, rows));
            if (documents.isEmpty()) {
                terminal.out().println("It names no documents, or did so before they were fetched.");
            }
        }
        return ExitCode.DONE;
    }

    private void show(DocumentCopy document, DynamoDocumentLedger rows) {
        boolean asked = again
                && document.state() != DocumentState.STORED
                && document.due().isEmpty()
                && rows.replace(document.askedAgain(terminal.clock().instant()));
        terminal.out()
                .println("%s  %s %s  %s  %s%s"
                        .formatted(
                                Times.of(document.changedAt(), terminal.clock().instant()),
                                word(document.document().use()),
                                document.document().id(),
                                word(document.state()),
                                document.note(),
                                asked ? "  (is fetched once more)" : ""));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
