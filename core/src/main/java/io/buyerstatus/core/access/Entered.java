package io.buyerstatus.core.access;

import java.util.function.Function;

/**
 * How far a visitor got: to the outcome of what they came for, or not even through the {@link OrderDoor}.
 *
 * <pre>{@code
 * return switch (shareOrder.make(visit)) {
 *     case Entered.Through<Sharing>(Sharing sharing) -> page(sharing);
 *     case Entered.TurnedAway<Sharing>(Entered.Reason why) -> turnedAway(why);
 * };
 * }</pre>
 *
 * @param <T> outcomes of the use case alone
 */
public sealed interface Entered<T> {
    /** The use case has its say. */
    record Through<T>(T outcome) implements Entered<T> {}

    /** Nothing was done. */
    record TurnedAway<T>(Reason why) implements Entered<T> {}

    /** Why a visitor does not get through, whatever they came for. */
    sealed interface Reason {}

    /** The link opens nothing. */
    record NotOpen(Opened.Closed link) implements Reason {}

    /** Only a browser that was verified as the buyer's may do that. */
    record NeedsProof() implements Reason {}

    /** The order changed under every attempt, or is gone; try again in a moment. */
    record Busy() implements Reason {}

    static <T> Entered<T> through(T outcome) {
        return new Through<>(outcome);
    }

    static <T> Entered<T> turnedAway(Reason why) {
        return new TurnedAway<>(why);
    }

    /** Goes on with whoever got through so far. */
    default <U> Entered<U> then(Function<? super T, Entered<U>> next) {
        return switch (this) {
            case Through<T>(T outcome) -> next.apply(outcome);
            case TurnedAway<T>(Reason why) -> new TurnedAway<>(why);
        };
    }

    /** The same with another outcome. */
    default <U> Entered<U> map(Function<? super T, ? extends U> change) {
        return then(outcome -> new Through<U>(change.apply(outcome)));
    }
}
