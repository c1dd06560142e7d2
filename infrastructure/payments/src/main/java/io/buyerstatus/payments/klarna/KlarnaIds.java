package io.buyerstatus.payments.klarna;

import java.util.regex.Pattern;

/**
 * What an attempt with Klarna is known by.
 *
 * @param page the session of the hosted page
 */
record KlarnaIds(String page, Name name) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9-]{8,100}");

    /**
     * What is known before the page is.
     *
     * @param session the payment session
     * @param secret ours, which Klarna's notices bear
     */
    record Name(String session, String secret) {}

    /** As it is kept: nobody but Klarna and us knows it. */
    String reference() {
        return page + " " + name.session() + " " + name.secret();
    }

    static KlarnaIds of(String reference) {
        String[] parts = reference.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a reference of Klarna's");
        }
        return new KlarnaIds(parts[0], new Name(parts[1], parts[2]));
    }

    /** Whether a text can be an authorisation, and stand in a path. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }
}
