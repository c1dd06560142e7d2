package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.LocalisedText;
import java.util.regex.Pattern;

/**
 * A shop's own words on the buttons for withdrawing, by language. They must be as clear as the law's (Directive 2011/83/EU, art. 11a(1)
 * and (3)): whoever cancels, terminates or returns does something else, and a button that says so is none for withdrawing.
 */
public final class ButtonWords {
    private static final int LONGEST = 60;

    /** Beginnings of words, in the languages that pages speak. */
    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("(?iu)storn|k(?:ü|ue)ndig|r(?:ü|ue)ck(?:gabe|send)|umtausch|reklam|widerspr"
                    + "|\\b(?:cancel|return|refund|terminat|exchang|complain)"
                    + "|annul|r[ée]sili|retour|rembours"
                    + "|devol|anula|reembols"
                    + "|disd|\\breso\\b|rimbors|restitu"
                    + "|opzeg|ruilen"
                    + "|zwrot|zwróc|wypowiedz|reklamac"
                    + "|avbestil|kanseller|\\bretur|refusjon");

    private ButtonWords() {}

    static SettingType<LocalisedText> type() {
        SettingType<LocalisedText> texts = SettingTypes.localised(LONGEST);
        return new SettingType<>(
                "must be texts of 1 to " + LONGEST + " characters per language (de: ..., en: ...), without words for"
                        + " cancelling, terminating or returning",
                texts.shape(),
                plain -> {
                    LocalisedText words = texts.parse().apply(plain);
                    if (words.byLanguage().containsKey(LocalisedText.ANY)
                            || !words.byLanguage().values().stream().allMatch(ButtonWords::clear)) {
                        throw new IllegalArgumentException("button");
                    }
                    return words;
                },
                texts.plain());
    }

    /** Whether the words name withdrawing, as far as what they must not say tells. */
    public static boolean clear(String words) {
        return !words.isBlank()
                && words.lines().count() == 1
                && !OF_SOMETHING_ELSE.matcher(words).find();
    }
}
