package io.buyerstatus.core.connection.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of a question to a shop system. */
public sealed interface ShopAnswer<T> {
    /** It answered. */
    record Given<T>(T value) implements ShopAnswer<T> {}

    /** It refuses the credentials, or may not be asked: trying again does not help. */
    record Refused<T>(String reason) implements ShopAnswer<T> {}

    /**
     * It did not work now.
     *
     * @param again when the shop system wants to be asked again, where it says so
     */
    record Later<T>(String reason, Optional<Instant> again) implements ShopAnswer<T> {}

    /** Asks about each in turn, until something does not work: what was given, in the same order, or what did not work. */
    static <A, R> ShopAnswer<List<R>> each(Iterable<A> all, Function<A, ShopAnswer<R>> ask) {
        List<R> given = new ArrayList<>();
        for (A one : all) {
            ShopAnswer<R> answer = ask.apply(one);
            if (!(answer instanceof Given<R>(R value))) {
                return answer.then(never -> new Given<>(given));
            }
            given.add(value);
        }
        return new Given<>(given);
    }

    /** The answer with what becomes of what was given. */
    default <R> ShopAnswer<R> then(Function<T, ShopAnswer<R>> next) {
        return switch (this) {
            case Given<T>(T value) -> next.apply(value);
            case Refused<T>(String reason) -> new Refused<>(reason);
            case Later<T>(String reason, Optional<Instant> again) -> new Later<>(reason, again);
        };
    }
}
