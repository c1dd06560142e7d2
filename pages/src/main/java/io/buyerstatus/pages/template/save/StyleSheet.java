package io.buyerstatus.pages.template.save;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A style sheet as far as inlining needs it: plain rules, and what must stay a sheet (at-rules, states). Comments are left out, and what is
 * broken ends with the sheet (CSS Syntax Level 3, 5).
 */
record StyleSheet(List<Rule> rules, String rest) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)|<!--|-->", Pattern.DOTALL);

    /** A selector, what it sets, and its place. */
    record Rule(String selector, String declarations) {
        /** Ids, classes and the like, names (Selectors Level 4, 17), in one number. */
        int specificity() {
            String bare = selector.replaceAll("\\[[^]]*]", ".x").replaceAll("::?[a-z-]+(\\([^)]*\\))?", ".x");
            int ids = count(bare, "#[\\w-]+");
            int classes = count(bare, "\\.[\\w-]+");
            int names = count(bare.replaceAll("[.#][\\w-]+", ""), "[a-zA-Z][\\w-]*");
            return ids * 10_000 + classes * 100 + names;
        }

        private static int count(String text, String pattern) {
            return (int) Pattern.compile(pattern).matcher(text).results().count();
        }
    }

    StyleSheet {
        rules = List.copyOf(rules);
    }

    static StyleSheet parse(String source) {
        String css = COMMENT.matcher(source).replaceAll("");
        List<Rule> rules = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            int semicolon = css.indexOf(';', at);
            String head = css.substring(at, open < 0 ? css.length() : open).strip();
            if (head.startsWith("@") && semicolon >= 0 && (open < 0 || semicolon < open)) {
                at = semicolon + 1;
            } else if (open < 0) {
                break;
            } else {
                int end = close(css, open);
                String body =
                        css.substring(open + 1, Math.max(open + 1, end - 1)).strip();
                add(head, body, css.substring(at, end).strip(), rules, rest);
                at = end;
            }
        }
        return new StyleSheet(rules, rest.toString().strip());
    }

    private static void add(String head, String body, String whole, List<Rule> rules, StringBuilder rest) {
        if (head.startsWith("@")) {
            rest.append(whole).append('\n');
            return;
        }
        for (String selector : head.split(",", -1)) {
            if (selector.contains(":")) {
                rest.append(selector.strip()).append(" { ").append(body).append(" }\n");
            } else if (!selector.isBlank()) {
                rules.add(new Rule(selector.strip(), body));
            }
        }
    }

    /** Behind the bracket that closes the one that is open. */
    private static int close(String css, int open) {
        int depth = 0;
        for (int at = open; at < css.length(); at++) {
            if (css.charAt(at) == '{') {
                depth++;
            } else if (css.charAt(at) == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return css.length();
    }
}
