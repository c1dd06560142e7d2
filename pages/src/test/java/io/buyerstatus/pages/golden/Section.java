package io.buyerstatus.pages.golden;

import io.buyerstatus.pages.sample.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a page or of a mail, from where it begins to where the next one begins. All sections of a page joined are the
 * page to the byte: what is not a section's beginning belongs to the section before.
 */
record Section(String name, String text) {

    /**
     * The same in every language: they have no words, and are kept once for all. A word in one of them, and the writer of
     * golden files refuses it.
     */
    static final Set<String> WORDLESS = Set.of("links", "symbols", "columns", "purchase", "end", "mail_style");

    /** Where sections of a page begin, each at the start of a line. */
    private static final Map<String, Pattern> OF_PAGES = beginnings(Map.ofEntries(
            Map.entry("document", "<!doctype html>"),
            Map.entry("title", "<title>"),
            Map.entry("links", "<link rel=\"icon\""),
            Map.entry("symbols", "<svg class=\"symbols\"[^>]*>\\n<symbol"),
            Map.entry("header", "<a class=\"skip\""),
            Map.entry("languages", "<details class=\"languages\">"),
            Map.entry("main", "</div>\\n</header>"),
            Map.entry("notice", "<p class=\"notice\""),
            Map.entry("headline", "<section class=\"hero"),
            Map.entry("steps", "<ol class=\"steps\""),
            Map.entry("columns", "<div class=\"columns\">"),
            Map.entry("transfer", "<section class=\"card transfer\""),
            Map.entry("parcel", "<section class=\"card parcel\""),
            Map.entry("map", "<figure class=\"map\">"),
            Map.entry("contents", "<h3>[^\\n]*\\n<ul class=\"contents\">"),
            Map.entry("scans", "<h3>[^\\n]*\\n<ol class=\"scans\""),
            Map.entry("waiting", "<section class=\"card\" aria-labelledby=\"waiting\">"),
            Map.entry("note", "<section class=\"card note\""),
            Map.entry("thread", "<section class=\"card thread\""),
            Map.entry("purchase", "</div>\\n<div class=\"purchase\">"),
            Map.entry("items", "<section class=\"card\" aria-labelledby=\"items\">"),
            Map.entry("amounts", "<dl class=\"amounts\">"),
            Map.entry("payment", "<p class=\"payment"),
            Map.entry("facts", "<section class=\"card\" aria-labelledby=\"facts\">"),
            Map.entry("actions", "<section class=\"card actions\""),
            Map.entry("hint", "<p class=\"quiet hint\">"),
            Map.entry("heading", "(?:<p class=\"eyebrow\">[^\\n]*\\n)?<h1>"),
            Map.entry("form", "<section class=\"card\"(?! aria-labelledby=\"(?:waiting|items|facts)\")"),
            Map.entry("end", "(?<!</div>\\n)(?:</div>\\n)*</main>"),
            Map.entry("live", "<p class=\"unseen\" role=\"status\""),
            Map.entry("footer", "<footer")));

    /** Where sections of a mail begin. */
    private static final Map<String, Pattern> OF_MAILS = beginnings(Map.ofEntries(
            Map.entry("mail_document", "<!doctype html>"),
            Map.entry("mail_title", "<title>"),
            Map.entry("mail_style", "<style>"),
            Map.entry("mail_shop", "<tr><td class=\"ink\" style=\"padding:0 8px 18px"),
            Map.entry("mail_words", "<h1"),
            Map.entry("mail_quote", "<table [^\\n]*<td class=\"box ink\" dir=\"auto\""),
            Map.entry("mail_facts", "<table [^\\n]*margin:14px 0 0\">\\n"),
            Map.entry("mail_parcel", "<table [^\\n]*<td class=\"box ink\" style=\"padding:18px"),
            Map.entry("mail_code", "<table [^\\n]*margin:14px 0 18px"),
            Map.entry("mail_button", "<table role=\"presentation\" cellpadding"),
            Map.entry("mail_transfer", "<h2 [^\\n]*margin:34px 0 6px"),
            Map.entry("mail_items", "<h2 [^\\n]*margin:34px 0 4px"),
            Map.entry("mail_foot", "</td></tr>\\n<tr><td class=\"quiet\" style=\"padding:22px")));

    /** What changes with every style sheet, which has tests of its own; its hash would change every page. */
    private static final Pattern HASH = Pattern.compile("-[0-9a-f]{10}\\.");

    /** Maps have tests of their own too; coasts would drown what a page says. */
    private static final Pattern OUTLINES = Pattern.compile("(<path class=\"map-(?:land|border)\"[^>]* d=\")[^\"]*");

    /** What was cut before: several tests look at each sample. */
    private static final Map<Sample, List<Section>> CUT = new ConcurrentHashMap<>();

    /** The sections of a sample in their order. */
    static List<Section> of(Sample sample) {
        return CUT.computeIfAbsent(sample, Section::cut);
    }

    private static List<Section> cut(Sample sample) {
        String text = masked(sample.text());
        return switch (sample.kind()) {
            case "mail_text", "sms" -> List.of(new Section(sample.kind(), text));
            case "mail" -> cut(text, OF_MAILS);
            default -> cut(text, OF_PAGES);
        };
    }

    /** Without what changes for reasons that are no page's. */
    static String masked(String text) {
        return OUTLINES.matcher(HASH.matcher(text).replaceAll("-HASH.")).replaceAll("$1M0 0");
    }

    private static List<Section> cut(String text, Map<String, Pattern> beginnings) {
        TreeMap<Integer, String> cuts = new TreeMap<>();
        beginnings.forEach((name, beginning) -> {
            Matcher found = beginning.matcher(text);
            while (found.find()) {
                String other = cuts.put(found.start(), name);
                if (other != null) {
                    throw new IllegalStateException("Is this the beginning of " + name + " or of " + other + "?");
                }
            }
        });
        List<Section> sections = new ArrayList<>();
        cuts.forEach((start, name) -> {
            Integer end = cuts.higherKey(start);
            sections.add(new Section(name, text.substring(start, end == null ? text.length() : end)));
        });
        return sections;
    }

    private static Map<String, Pattern> beginnings(Map<String, String> expressions) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        expressions.forEach((name, expression) ->
                patterns.put(name, Pattern.compile("^(?=" + expression + ")", Pattern.MULTILINE)));
        return patterns;
    }
}
