package io.buyerstatus.console.settings;

import io.buyerstatus.core.settings.change.InvalidField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What just happened on a page of settings.
 *
 * @param done what was done, as the texts name it
 * @param problem why nothing was done, as the texts name it
 * @param invalid the rules that are broken, by field
 * @param disputed of fields by path: what somebody else made of them meanwhile
 * @param elsewhere what is wrong with no field of the page
 */
public record SettingsNews(
        Optional<String> done,
        Optional<String> problem,
        List<InvalidField> invalid,
        Map<String, String> disputed,
        List<String> elsewhere) {
    public SettingsNews {
        invalid = List.copyOf(invalid);
        disputed = Map.copyOf(disputed);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Nothing. */
    public static SettingsNews none() {
        return done(Optional.empty());
    }

    /** Something was done. */
    public static SettingsNews done(Optional<String> what) {
        return new SettingsNews(what, Optional.empty(), List.of(), Map.of(), List.of());
    }

    /** Nothing was done, and this is why. */
    public static SettingsNews problem(String why) {
        return new SettingsNews(Optional.empty(), Optional.of(why), List.of(), Map.of(), List.of());
    }

    /** Rules are broken, some perhaps of fields that the page does not have. */
    public static SettingsNews invalid(List<InvalidField> invalid, List<String> elsewhere) {
        return new SettingsNews(Optional.empty(), Optional.of("invalid"), invalid, Map.of(), elsewhere);
    }

    /** Somebody else was faster. */
    public static SettingsNews overtaken(Map<String, String> disputed, List<String> by) {
        return new SettingsNews(Optional.empty(), Optional.of("overtaken"), List.of(), disputed, by);
    }
}
