package io.buyerstatus.local.guard;

import java.util.regex.Pattern;

/**
 * Tells programs of this machine, and its own pages, from pages of others that are open in a browser here. A browser lets any page
 * send a form to any port, and a name of a stranger's may point to this machine; neither can hide what {@code Host} and
 * {@code Origin} say.
 *
 * <p>Source: Fetch Standard, "Origin header"; RFC 9110, 7.2.
 */
public final class Callers {
    private static final Pattern OWN_HOST = Pattern.compile(
            "(([a-z0-9-]+\\.)*localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_ORIGIN = Pattern.compile("http://" + OWN_HOST.pattern(), Pattern.CASE_INSENSITIVE);

    private Callers() {}

    /**
     * Whether a request comes from elsewhere.
     *
     * @param host the header's value; empty where there is none
     * @param origin likewise; only browsers send one
     */
    public static boolean areForeign(String host, String origin) {
        return !OWN_HOST.matcher(host).matches()
                || !(origin.isEmpty() || OWN_ORIGIN.matcher(origin).matches());
    }
}
