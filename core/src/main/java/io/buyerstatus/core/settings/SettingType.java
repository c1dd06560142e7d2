package io.buyerstatus.core.settings;

import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a setting's value is read and written as plain data (text, boolean, whole number, or lists and maps of these), which is what documents
 * and stores hold.
 *
 * @param <T> the value's type
 * @param rule what a value must be, for people
 * @param shape what a value looks like to whoever enters it
 * @param parse reads plain data; throws IllegalArgumentException where the rule is broken
 * @param plain writes what {@code parse} reads
 * @param needs the path of the secret without which it cannot be switched on; empty for whatever is no such switch
 * @param sealing how a secret is kept; empty for what everybody may read
 */
public record SettingType<T>(
        String rule,
        SettingShape shape,
        Function<Object, T> parse,
        Function<T, Object> plain,
        Optional<Sealing> sealing,
        Optional<String> needs) {
    /**
     * What makes a value a secret: it is sealed when it is set, kept apart from all other settings, and never shown.
     *
     * @param purpose what the seal is bound to, beside the shop
     * @param allowed whether a text, as people write it, keeps the rule
     */
    public record Sealing(Purpose purpose, Predicate<String> allowed) {}

    /** A type of values that switch nothing on. */
    public SettingType(
            String rule,
            SettingShape shape,
            Function<Object, T> parse,
            Function<T, Object> plain,
            Optional<Sealing> sealing) {
        this(rule, shape, parse, plain, sealing, Optional.empty());
    }

    /** A type of values that are no secrets. */
    public SettingType(String rule, SettingShape shape, Function<Object, T> parse, Function<T, Object> plain) {
        this(rule, shape, parse, plain, Optional.empty());
    }
}
