package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.pages.buyer.order.OrderPageView.StepState;
import io.buyerstatus.pages.buyer.parcel.Tone;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.Picture;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the shared link shows of an order. It has no room for a date, a number, a place, a name of a person, a price
 * or anything that somebody wrote about the order.
 *
 * @param live where the open page asks for news; its own path. It always asks: when it stopped would tell when somebody last wrote
 * @param parcels how many there are, once any was handed over
 * @param arrived how many of several have arrived
 */
public record SharedPageView(
        PageFrame shell,
        String live,
        Tone tone,
        String symbol,
        String progress,
        Optional<String> parcels,
        Optional<String> arrived,
        List<Step> steps,
        List<Item> items) {

    public SharedPageView {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
    }

    /** One step of the order's progress, without its time. */
    public record Step(
            String label, StepState state, boolean current, Optional<String> spoken, Optional<String> symbol) {}

    /**
     * So many of that.
     *
     * @param quantity {@code 2 ×}, {@code 2,5 kg}; none beside what says it itself
     * @param initial of the name, where there is no picture
     */
    public record Item(Optional<String> quantity, String name, String initial, Optional<Picture> picture) {}
}
