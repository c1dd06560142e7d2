package io.buyerstatus.pages.buyer.withdrawal;

import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.withdrawal.DeclarationWords;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.List;
import java.util.Map;

/** Puts a declaration into one sentence of its language. */
public final class WithdrawalSentences implements DeclarationWords {

    @Override
    public String declaring(String name, String contract, Scope scope, Language language, EffectiveSettings settings) {
        PageLanguage known = PageLanguage.of(language.tag()).orElse(PageLanguage.ENGLISH);
        return of(name, contract, scope, Wording.of(known, settings.get(GeneralSettings.TIME_ZONE)));
    }

    static String of(String name, String contract, Scope scope, Wording wording) {
        return switch (scope) {
            case Scope.Whole whole ->
                wording.texts().get("withdrawal.declare.whole", Map.of("name", name, "number", contract));
            case Scope.Described described -> part(name, contract, described.text(), wording);
            case Scope.Pieces pieces -> part(name, contract, pieces(pieces, wording), wording);
        };
    }

    /** What is withdrawn from, without the sentence around it. */
    public static String what(Scope scope, Wording wording) {
        return switch (scope) {
            case Scope.Whole whole -> wording.texts().get("withdrawal.whole");
            case Scope.Described described -> described.text();
            case Scope.Pieces pieces -> pieces(pieces, wording);
        };
    }

    private static String part(String name, String contract, String what, Wording wording) {
        return wording.texts().get("withdrawal.declare.part", Map.of("name", name, "number", contract, "what", what));
    }

    private static String pieces(Scope.Pieces pieces, Wording wording) {
        List<String> each = pieces.pieces().stream()
                .map(piece -> wording.formats().soMany(piece.quantity()).replace(' ', '\u00a0') + " " + piece.name())
                .toList();
        return String.join("; ", each);
    }
}
