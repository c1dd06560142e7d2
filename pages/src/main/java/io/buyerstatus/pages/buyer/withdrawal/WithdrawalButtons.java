package io.buyerstatus.pages.buyer.withdrawal;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.pages.kit.text.Texts;

/** What the two buttons say: the law's words in the page's language, or the shop's own. */
final class WithdrawalButtons {
    private WithdrawalButtons() {}

    /** The one that leads to the statement. */
    static String function(EffectiveSettings settings, Texts texts) {
        return words(WithdrawalSettings.FUNCTION_WORDS, "withdrawal.function", settings, texts);
    }

    /** The one that declares. */
    static String confirm(EffectiveSettings settings, Texts texts) {
        return words(WithdrawalSettings.CONFIRM_WORDS, "withdrawal.confirm", settings, texts);
    }

    private static String words(Setting<LocalisedText> own, String key, EffectiveSettings settings, Texts texts) {
        return settings.find(own)
                .flatMap(words -> words.in(texts.language().tag()))
                .orElseGet(() -> texts.get(key));
    }
}
