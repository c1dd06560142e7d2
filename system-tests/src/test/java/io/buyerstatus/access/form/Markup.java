package io.buyerstatus.access.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements of one of our pages, which close what they open and escape what they quote. */
record Markup(String html) {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z-]+)(?:=\"([^\"]*)\")?");

    /** An element with its attributes and what stands in it. */
    record Element(String name, String tag, String inner) {
        /** Empty where it has none. */
        String attribute(String wanted) {
            Matcher attributes = ATTRIBUTE.matcher(tag);
            while (attributes.find()) {
                if (attributes.group(1).equals(wanted)) {
                    return plain(attributes.group(2) == null ? "" : attributes.group(2));
                }
            }
            return "";
        }

        boolean has(String wanted) {
            return ATTRIBUTE.matcher(tag).results().anyMatch(found -> found.group(1)
                    .equals(wanted));
        }

        /** What people read in it. */
        String words() {
            return plain(inner.replaceAll("<[^>]+>", " "))
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                    .strip();
        }
    }

    static Markup of(String html) {
        return new Markup(html);
    }

    /** Elements of a name that hold none of the same name, in their order. */
    List<Element> elements(String name) {
        List<Element> found = new ArrayList<>();
        Matcher elements = Pattern.compile("(?s)<" + name + "((?:\\s[^>]*)?)>(.*?)</" + name + ">")
                .matcher(html);
        while (elements.find()) {
            found.add(new Element(name, elements.group(1), elements.group(2)));
        }
        return found;
    }

    /** Elements of a name that hold nothing. */
    List<Element> empty(String name) {
        return Pattern.compile("<" + name + "(\\s[^>]*)>")
                .matcher(html)
                .results()
                .map(found -> new Element(name, found.group(1), ""))
                .toList();
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&#x3D;", "=")
                .replace("&#61;", "=")
                .replace("&amp;", "&");
    }
}
