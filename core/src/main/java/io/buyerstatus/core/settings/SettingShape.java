package io.buyerstatus.core.settings;

import java.util.List;

/**
 * What a setting's value looks like to whoever enters it: enough to draw a form from, and to read one back into the plain data that the type
 * parses. What a value must be is the type's to say; a shape promises nothing.
 */
public sealed interface SettingShape {
    /** What a single line holds. */
    enum Format {
        ANY,
        EMAIL,
        LANGUAGE,
        COUNTRY,
        TIME_ZONE,
        DAY,
        /** A day, or a time with its offset. */
        TIME,
        LINK,
        COLOUR,
        IBAN,
        BIC,
        MAILBOX,
        CHANNEL,
        /** A country and what something costs there. */
        PRICE
    }

    /** True or false. */
    record Switch() implements SettingShape {}

    /** One line of text. */
    record Line(Format format, int max) implements SettingShape {}

    /** Several lines of text. */
    record Paragraphs(int max) implements SettingShape {}

    /** A whole number. */
    record WholeNumber(int from, int to) implements SettingShape {}

    /** One of these words. */
    record Choice(List<String> words) implements SettingShape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** Some of these words; a list. */
    record Choices(List<String> words) implements SettingShape {
        public Choices {
            words = List.copyOf(words);
        }
    }

    /** A text for all languages, or one per language; a map. */
    record Localised(int max) implements SettingShape {}

    /** A secret, which nobody sees again. */
    record Secret(int max) implements SettingShape {}

    /** A list of lines. */
    record Lines(Format format) implements SettingShape {}

    /** Names, each with one of these words; a map. */
    record Pairs(List<String> words) implements SettingShape {
        public Pairs {
            words = List.copyOf(words);
        }
    }

    /** A list of maps that have these parts. */
    record Records(int most, List<Part> parts) implements SettingShape {
        public Records {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a record, by its key. */
    record Part(String key, SettingShape shape) {}
}
