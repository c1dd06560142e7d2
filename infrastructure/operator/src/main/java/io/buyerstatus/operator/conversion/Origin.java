package io.buyerstatus.operator.conversion;

import java.util.Map;

/** Where templates come from. */
public enum Origin {
    /** {@code [tag]}, {@code [items_list(..)]}. */
    BASELINKER,
    /** {@code #placeholder#}, {@code <#if(..)#>}. */
    DREAMROBOT,
    /** Liquid, of which a part is read. */
    SHOPIFY;

    /**
     * Converts a text.
     *
     * @param decisions which of our tags stands for a name of theirs, decided by a person; beats what is known
     */
    public Conversion convert(String text, Map<String, String> decisions) {
        Vocabulary vocabulary = new Vocabulary(decisions);
        return switch (this) {
            case BASELINKER -> BaseLinkerTags.convert(text, vocabulary);
            case DREAMROBOT -> DreamRobotPlaceholders.convert(text, vocabulary);
            case SHOPIFY -> new LiquidTemplate(text, vocabulary).convert();
        };
    }
}
