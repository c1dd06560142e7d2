package io.buyerstatus.core.automation;

import io.buyerstatus.core.automation.timing.Span;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.value.Checks;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an automation waits for. */
public sealed interface Trigger {
    /** Something happens. */
    record Happens(Occasion occasion) implements Trigger {}

    /** The order, or a parcel, stays where it is for so long. */
    record Still(State state, Span span) implements Trigger {
        public Still {
            Checks.require(span.amount() >= 1, "for", "must be at least 1");
        }
    }

    /** Days before a moment, or after it. */
    record DaysFrom(Moment moment, int days, boolean before) implements Trigger {
        public DaysFrom {
            Checks.require(days >= (before ? 1 : 0) && days <= 365, "days", "must be 0 to 365, at least 1 before");
        }
    }

    /** Where an order or a parcel can stay. */
    sealed interface State {
        /** Its name in documents, stores and keys of messages: of a parcel with {@code parcel_} before it. */
        String word();

        /** How far the order is. */
        record OfOrder(Progress progress) implements State {
            @Override
            public String word() {
                return progress.name().toLowerCase(Locale.ROOT);
            }
        }

        /** Where a parcel is. */
        record OfParcel(ParcelState state) implements State {
            private static final String PREFIX = "parcel_";

            @Override
            public String word() {
                return PREFIX + state.wireName();
            }
        }

        /** The state of a word. */
        static Optional<State> named(String word) {
            Optional<State> parcel = Arrays.stream(ParcelState.values())
                    .<State>map(OfParcel::new)
                    .filter(state -> state.word().equals(word))
                    .findFirst();
            return parcel.or(() -> Arrays.stream(Progress.values())
                    .<State>map(OfOrder::new)
                    .filter(state -> state.word().equals(word))
                    .findFirst());
        }
    }

    /** Whether what it makes is about one parcel, so that its tags are known. */
    default boolean ofParcel() {
        return switch (this) {
            case Happens(Occasion occasion) -> occasion.ofParcel();
            case Still(State state, Span span) -> state instanceof State.OfParcel;
            case DaysFrom(Moment moment, int days, boolean before) ->
                moment == Moment.DELIVERY_WINDOW || moment == Moment.PICKUP_DEADLINE;
        };
    }
}
