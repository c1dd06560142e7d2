package io.buyerstatus.pages.preview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail's HTML as some mail programs show it; of what they leave away, the part that changes most. */
public final class MailViews {
    private static final Pattern DARK =
            Pattern.compile("@media[^{]*prefers-color-scheme:\\s*dark[^{]*\\{", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENING =
            Pattern.compile("<head(\\s[^>]*)?>|<html(\\s[^>]*)?>|<!doctype[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile(
            "<(?<element>\\w+)(?<before>[^<>]*?)\\sstyle=(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)')",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHEET =
            Pattern.compile("<style\\b.*?</style>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Not in Outlook for Windows, after caniemail.com's data. */
    private static final Set<String> NOT_IN_OUTLOOK = Set.of(
            "border-radius",
            "background-image",
            "box-shadow",
            "text-shadow",
            "max-width",
            "min-width",
            "overflow",
            "overflow-wrap",
            "word-break",
            "letter-spacing",
            "opacity",
            "display",
            "position",
            "float",
            "object-fit",
            "gap");

    private static final Set<String> IN_NO_LINK = Set.of("padding", "border");

    private MailViews() {}

    /** Where the reader's device is dark. */
    public static String dark(String html) {
        return within(DARK.matcher(html).replaceAll("@media all {"), "<style>:root{color-scheme:dark}</style>");
    }

    /** Before the reader has pictures shown. */
    public static String withoutPictures(String html) {
        return within(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"img-src 'none'\">");
    }

    /** Where style sheets and newer properties do nothing. */
    public static String outlook(String html) {
        Matcher sheets = SHEET.matcher(html);
        return STYLE.matcher(sheets.replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<" + found.group("element") + found.group("before") + " style=\"" + kept(found) + "\""));
    }

    /** Links have neither room nor borders there; what is written for Outlook alone holds. */
    private static String kept(MatchResult style) {
        String text = style.group("double") == null ? style.group("single").replace("\"", "'") : style.group("double");
        boolean link = style.group("element").equalsIgnoreCase("a");
        return Arrays.stream(text.split(";"))
                .filter(rule -> !NOT_IN_OUTLOOK.contains(property(rule)))
                .filter(rule -> !link || !IN_NO_LINK.contains(property(rule)))
                .map(rule -> rule.replace("mso-padding-alt", "padding"))
                .collect(Collectors.joining(";"));
    }

    private static String property(String rule) {
        return rule.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Puts something into the head, or where one would be. */
    private static String within(String html, String head) {
        Matcher opening = OPENING.matcher(html);
        int at = 0;
        while (opening.find()) {
            at = opening.end();
        }
        return html.substring(0, at) + head + html.substring(at);
    }
}
