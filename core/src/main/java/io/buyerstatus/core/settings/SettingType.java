package io.buyerstatus.core.settings;

import java.util.function.Function;

/**
 * How a setting's value is read and written as plain data (text, boolean, whole number, or lists and maps of these), which is what documents
 * and stores hold.
 *
 * @param <T> the value's type
 * @param rule what a value must be, for people
 * @param parse reads plain data; throws IllegalArgumentException where the rule is broken
 * @param plain writes what {@code parse} reads
 */
public record SettingType<T>(String rule, Function<Object, T> parse, Function<T, Object> plain) {}
