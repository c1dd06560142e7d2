package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Language;

/** Port to what puts a declaration into the sentence that its buyer confirms. */
public interface DeclarationWords {
    String declaring(String name, String contract, Scope scope, Language language, EffectiveSettings settings);
}
