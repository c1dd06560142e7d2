package io.buyerstatus.mail.incoming;

import java.util.List;

/**
 * The words of a mail or a part of it, as its plain text has them and as its HTML has them; the same where it has but one of both.
 */
record Body(String plain, String html) {
    /** Stands where an earlier mail begins, until what came with the mail itself was cleaned of what we write there. */
    static final String MARK = "\u001Emark";

    static final Body NONE = new Body("", "");

    static Body of(String text) {
        return new Body(text, text);
    }

    /** One below the other. */
    static Body joined(List<Body> bodies) {
        return new Body(
                joined(bodies.stream().map(Body::plain).toList(), "\n"),
                joined(bodies.stream().map(Body::html).toList(), "\n"));
    }

    private static String joined(List<String> texts, String between) {
        return String.join(
                between, texts.stream().filter(text -> !text.isBlank()).toList());
    }

    boolean blank() {
        return plain.isBlank() && html.isBlank();
    }
}
