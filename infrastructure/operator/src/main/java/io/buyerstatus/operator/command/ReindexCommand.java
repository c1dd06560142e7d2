package io.buyerstatus.operator.command;

import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the rows of a shop's lists anew; what is right already is left as it is, so that it can be stopped and begun again. */
@Command(
        name = "reindex",
        description = "Make a shop's lists and what its orders are found by anew from the orders.",
        footer = "Needed once after an upgrade from a release without lists. Reads the whole table of orders.")
final class ReindexCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    PlaceOptions place = new PlaceOptions();

    @Parameters(paramLabel = "SHOP", description = "The shop's id.")
    ShopId shop = new ShopId("nobody");

    ReindexCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningSystem system = terminal.open(place)) {
            IndexOrder index = system.searchIndex();
            Map<IndexOrder.Result, Integer> counted = new EnumMap<>(IndexOrder.Result.class);
            system.everyOrder(shop, order -> counted.merge(index.index(order), 1, Integer::sum));
            terminal.out()
                    .printf(
                            "%d orders were written anew, %d were right already, of %d there is nothing to show.%n",
                            counted.getOrDefault(IndexOrder.Result.WRITTEN, 0),
                            counted.getOrDefault(IndexOrder.Result.SAME, 0),
                            counted.getOrDefault(IndexOrder.Result.NOTHING, 0));
            return ExitCode.DONE;
        }
    }
}
