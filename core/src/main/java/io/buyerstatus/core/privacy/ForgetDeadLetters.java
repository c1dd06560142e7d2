package io.buyerstatus.core.privacy;

import io.buyerstatus.core.privacy.DeadLetters.Letter;
import io.buyerstatus.core.privacy.DeadLetters.Looked;
import io.buyerstatus.core.shop.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Takes out of what queues gave up on whatever is about orders and people that were erased: it could wait there for two weeks. Nothing
 * is read of the register while there are no dead letters, which is nearly always.
 */
public final class ForgetDeadLetters {
    private final DeadLetters letters;
    private final Function<String, Mentions> reader;
    private final Supplier<List<ShopId>> shops;
    private final ErasureRegister register;

    /** @param reader finds whom a letter is about, whatever it is */
    public ForgetDeadLetters(
            DeadLetters letters,
            Function<String, Mentions> reader,
            Supplier<List<ShopId>> shops,
            ErasureRegister register) {
        this.letters = letters;
        this.reader = reader;
        this.shops = shops;
        this.register = register;
    }

    /** Goes on until all were looked at, or time is up. */
    public Looked forget(BooleanSupplier timeIsUp) {
        return letters.takeOut(new Erased(), timeIsUp);
    }

    /** Whether a letter is about what was erased. */
    private final class Erased implements Predicate<Letter> {
        private final Map<ShopId, ErasureRegister.Entries> registers = new HashMap<>();
        private boolean read;

        @Override
        public boolean test(Letter letter) {
            if (!read) {
                shops.get().forEach(shop -> registers.put(shop, register.of(shop)));
                read = true;
            }
            Mentions mentions = reader.apply(letter.body());
            return registers.entrySet().stream()
                    .anyMatch(shop -> mentions.erased(shop.getKey(), shop.getValue(), letter));
        }
    }
}
