package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.value.Language;
import java.util.Map;

/**
 * What somebody typed into the form on their order's page; nothing of it is checked yet.
 *
 * @param form tells one showing of the form from another, so that the same form sent twice is one declaration
 * @param name empty for the one on file
 * @param email where the receipt shall go; empty for the address on file
 * @param whole whether they withdraw from the whole contract
 * @param pieces how much of which line, as typed, where they do not
 * @param language of the page
 */
public record TypedDeclaration(
        String form, String name, String email, boolean whole, Map<String, String> pieces, Language language) {
    public TypedDeclaration {
        pieces = Map.copyOf(pieces);
    }

    @Override
    public String toString() {
        return "TypedDeclaration[...]";
    }

    /** Why there is nothing to declare yet. */
    public enum Problem {
        NAME_MISSING,
        CONTRACT_MISSING,
        /** No e-mail address, and none on file. */
        NOT_AN_ADDRESS,
        NOTHING_CHOSEN
    }
}
