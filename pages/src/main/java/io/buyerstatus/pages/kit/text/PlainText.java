package io.buyerstatus.pages.kit.text;

import java.util.regex.Pattern;

/** Texts that sellers wrote for mails, as pages show them. */
public final class PlainText {

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|h[1-6]|tr)>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");

    private PlainText() {}

    /** The text without its HTML tags: where a mail shows a message as programmed, the page shows its words [BL-48]. */
    public static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("").strip();
    }
}
