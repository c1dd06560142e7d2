package io.buyerstatus.core.view;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;

/**
 * A list that somebody keeps under a name of their own.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters in one line
 * @param query of the list's address, as the list itself writes it; empty for all orders
 */
public record SavedView(String name, String query) {
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_QUERY = 1_000;

    public SavedView {
        Checks.text(name, LONGEST_NAME, "name");
        Checks.require(CleanText.isLine(name), "name", "must be one line");
        Checks.atMost(query, LONGEST_QUERY, "query");
    }
}
