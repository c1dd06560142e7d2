package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Several at once: where that fails, one half and then the other, so that whatever fails holds up no other. */
public final class Halves {
    private Halves() {}

    /**
     * What was given of all, in the same order; or what did not work of one alone, or of however many where the shop system asks for patience.
     *
     * @param ask about some of them
     */
    public static <A, R> ShopAnswer<List<R>> ask(List<A> all, Function<List<A>, ShopAnswer<List<R>>> ask) {
        if (all.isEmpty()) {
            return new ShopAnswer.Given<>(List.of());
        }
        ShopAnswer<List<R>> answer = ask.apply(all);
        boolean failed = answer instanceof ShopAnswer.Later<List<R>>(String reason, var again) && again.isEmpty();
        if (!failed || all.size() == 1) {
            return answer;
        }
        int half = all.size() / 2;
        return ask(all.subList(0, half), ask)
                .then(first -> ask(all.subList(half, all.size()), ask).then(second -> {
                    List<R> both = new ArrayList<>(first);
                    both.addAll(second);
                    return new ShopAnswer.Given<>(both);
                }));
    }

    /** That it did not work, for a reason that asking for fewer may mend. */
    public static <T> ShopAnswer<T> tooMany(String reason) {
        return new ShopAnswer.Later<>(reason, Optional.empty());
    }
}
