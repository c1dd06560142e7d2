package io.buyerstatus.hostile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * More than a thousand hostile strings, always the same. Each that could run calls {@code alert}, each that could load asks
 * {@code evil.example}: one witness for scripts, one for requests.
 */
public final class HostileStrings {
    private HostileStrings() {}

    /** All of them, each once. */
    public static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        all.addAll(markup());
        all.addAll(handlers());
        all.addAll(addresses());
        all.addAll(Fragments.TEMPLATES);
        all.addAll(Fragments.STYLES);
        all.addAll(Fragments.OTHER_LANGUAGES);
        all.addAll(characters());
        all.addAll(endless());
        return List.copyOf(all);
    }

    /** Addresses that run, or lead away: those that a field for a link may take. */
    public static List<String> links() {
        return Fragments.ADDRESSES;
    }

    /** Those up to a length, put together to texts up to this length: every string stands in one of them as it is. */
    public static List<String> packed(int length) {
        List<String> packs = new ArrayList<>();
        StringBuilder pack = new StringBuilder();
        for (String each : all()) {
            if (each.length() > length) {
                continue;
            }
            if (pack.length() + 1 + each.length() > length) {
                packs.add(pack.toString());
                pack.setLength(0);
            }
            pack.append(pack.isEmpty() ? "" : " ").append(each);
        }
        packs.add(pack.toString());
        return packs;
    }

    /** Elements behind everything that might have to be closed before them, and in every disguise. */
    private static List<String> markup() {
        List<String> all = new ArrayList<>();
        for (String element : Fragments.ELEMENTS) {
            Fragments.CLOSERS.forEach(closer -> all.add(closer + element));
            all.add(element.toUpperCase(Locale.ROOT));
            all.add(element.replace("<", "&lt;").replace(">", "&gt;"));
            all.add(element.replace("<", "&#60;").replace(">", "&#x3e;"));
            all.add(element.replace("<", "%3C").replace(">", "%3E"));
            all.add(element.replace("<", "\\u003c").replace(">", "\\u003e"));
            all.add(element.replace("<", "＜").replace(">", "＞"));
            all.add(element.replace("<", "< ").replace("=", " = "));
            all.add(element.replace("<", "<\u200b"));
            all.add("<" + element);
            all.add("{{" + element + "}}");
        }
        return all;
    }

    /** Attributes that break out of their quotes. */
    private static List<String> handlers() {
        List<String> all = new ArrayList<>();
        for (String handler : Fragments.HANDLERS) {
            for (String quote : List.of("\"", "'", "`", " ")) {
                all.add(quote + " " + handler + "=alert(1) x=" + quote);
            }
            all.add("\"" + handler.toUpperCase(Locale.ROOT) + "=alert(1)//");
            all.add("x/" + handler + "=alert(1) autofocus tabindex=1");
        }
        return all;
    }

    /** Addresses that run, or lead away. */
    private static List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (String address : Fragments.ADDRESSES) {
            all.add(address);
            all.add(" " + address);
            all.add("<a href=\"" + address + "\">look</a>");
            all.add("<img src='" + address + "'>");
            all.add("[look](" + address + ")");
        }
        return all;
    }

    /** Characters that turn, hide, join or pile up, alone, inside and around words. */
    private static List<String> characters() {
        return Fragments.CHARACTERS.stream()
                .flatMap(character -> Stream.of(
                        character + "ab",
                        "ab" + character + "cd",
                        (character + "a").repeat(12),
                        character.repeat(20),
                        "<" + character + "script>alert(1)</script>"))
                .toList();
    }

    private static List<String> endless() {
        return List.of(
                "A".repeat(180),
                "ß".repeat(180),
                "W".repeat(90) + "\u00ad" + "W".repeat(80),
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2),
                "👩‍👩‍👧‍👦".repeat(15),
                "𝕳𝖊𝖑𝖑𝖔".repeat(18),
                "a\u0301\u0302\u0303\u0304\u0305\u0306".repeat(25),
                "1234567890".repeat(18),
                "<b>".repeat(60),
                "\"'".repeat(90),
                "&amp;".repeat(36),
                "((((((((((".repeat(18),
                "https://evil.example/" + "a".repeat(150),
                "漢字".repeat(90),
                "<img src=x onerror=alert(1)>".repeat(15),
                "A".repeat(490),
                "שלום ".repeat(95),
                "A".repeat(3900),
                "<p onclick=alert(1)>".repeat(190),
                "😀".repeat(1900),
                "line\n".repeat(700),
                "\u202e\u2066\u2067".repeat(1200));
    }
}
