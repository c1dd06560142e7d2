package io.buyerstatus.integrations.webhook;

/**
 * A name in the two halves that shop systems want.
 *
 * @param first all but the last word; may be empty
 * @param last the last word; may be empty
 */
public record PersonName(String first, String last) {
    /** The halves of a name that was kept as one: together they are the name again. */
    public static PersonName of(String name) {
        String whole = name.strip();
        int last = whole.lastIndexOf(' ');
        return last < 0
                ? new PersonName("", whole)
                : new PersonName(whole.substring(0, last).strip(), whole.substring(last + 1));
    }
}
