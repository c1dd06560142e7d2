package io.buyerstatus.core.template.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Follows HTML from character to character, so far that it knows where a tag stands. It reads as browsers do (HTML, 13.2.5), and takes what it
 * does not know for a place where no tag may stand.
 */
final class HtmlPlaces {
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "noscript", "xmp", "iframe");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "background", "cite", "longdesc");
    private static final Set<String> NO_VALUES = Set.of(
            "style", "srcset", "srcdoc", "action", "formaction", "data", "poster", "ping", "http-equiv", "content");

    /** Where in the form of HTML the reading is. */
    enum State {
        TEXT,
        TAG_NAME,
        IN_TAG,
        ATTRIBUTE_NAME,
        BEFORE_VALUE,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        UNQUOTED,
        COMMENT,
        DECLARATION,
        RAW
    }

    /** Where the reading is; of two that are equal the rest is read alike. */
    record Spot(State state, String element, String attribute, boolean inLink) {}

    private State state = State.TEXT;
    private final StringBuilder tag = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean inLink;
    private String raw = "";
    /** The last characters, for the ends of comments and raw texts. */
    private final StringBuilder tail = new StringBuilder();

    /** Goes on over words of the template. */
    void read(String words) {
        words.chars().forEach(sign -> step((char) sign));
    }

    Spot spot() {
        return new Spot(state, state == State.RAW ? raw : tag.toString(), attribute.toString(), inLink);
    }

    /** A point to come back to. */
    record Memory(State state, String tag, String attribute, String value, boolean inLink, String raw, String tail) {}

    /** Back to where a branch began. */
    void back(Memory memory) {
        state = memory.state();
        tag.replace(0, tag.length(), memory.tag());
        attribute.replace(0, attribute.length(), memory.attribute());
        value.replace(0, value.length(), memory.value());
        inLink = memory.inLink();
        raw = memory.raw();
        tail.replace(0, tail.length(), memory.tail());
    }

    Memory memory() {
        return new Memory(state, tag.toString(), attribute.toString(), value.toString(), inLink, raw, tail.toString());
    }

    /** Whether brackets mean nothing here: in a style, a script or a comment, which have their own. */
    boolean isForeign() {
        return state == State.COMMENT || state == State.DECLARATION || (state == State.RAW && !titled());
    }

    private boolean titled() {
        return raw.equals("title") || raw.equals("textarea");
    }

    /** The place of a tag that stands here; empty where none may. */
    Optional<Place> place() {
        return switch (state) {
            // Right behind an opening angle bracket a value would become an element.
            case TEXT -> tail.isEmpty() ? Optional.of(inLink ? Place.LINK_TEXT : Place.HTML_TEXT) : Optional.empty();
            case DOUBLE_QUOTED, SINGLE_QUOTED -> inAttribute();
            case RAW -> titled() ? Optional.of(Place.LINK_TEXT) : Optional.empty();
            case TAG_NAME, IN_TAG, ATTRIBUTE_NAME, BEFORE_VALUE, UNQUOTED, COMMENT, DECLARATION -> Optional.empty();
        };
    }

    private Optional<Place> inAttribute() {
        String name = attribute.toString().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || NO_VALUES.contains(name)) {
            return Optional.empty();
        }
        if (!ADDRESSES.contains(name)) {
            return Optional.of(Place.ATTRIBUTE);
        }
        return Optional.of(value.toString().isBlank() ? Place.URL : Place.URL_PART);
    }

    /** The attribute's name, where a tag would stand in one. */
    String attributeName() {
        return attribute.toString().toLowerCase(Locale.ROOT);
    }

    /** What stands before a tag in its attribute. */
    String valueSoFar() {
        return value.toString();
    }

    /** Why no tag may stand here, for people. */
    String why() {
        return switch (state) {
            case RAW -> "within <" + raw + ">";
            case COMMENT -> "within a comment";
            case DECLARATION, TAG_NAME, IN_TAG, ATTRIBUTE_NAME -> "in a tag of HTML";
            case BEFORE_VALUE, UNQUOTED -> "in an attribute without quotes: put quotes around it";
            case DOUBLE_QUOTED, SINGLE_QUOTED -> "in the attribute " + attributeName();
            case TEXT -> "here";
        };
    }

    /** A tag was written here, so that its place is no beginning any more. */
    void passed() {
        value.append('\u0001');
    }

    private void step(char sign) {
        switch (state) {
            case TEXT -> inText(sign);
            case TAG_NAME -> inTagName(sign);
            case IN_TAG -> inTag(sign);
            case ATTRIBUTE_NAME -> inAttributeName(sign);
            case BEFORE_VALUE -> beforeValue(sign);
            case DOUBLE_QUOTED -> quoted(sign, '"');
            case SINGLE_QUOTED -> quoted(sign, '\'');
            case UNQUOTED -> unquoted(sign);
            case COMMENT -> until(sign, "-->", State.TEXT);
            case DECLARATION -> until(sign, ">", State.TEXT);
            case RAW -> inRaw(sign);
        }
    }

    /** The tail holds what began with the last {@code <}, until it is clear what that begins. */
    private void inText(char sign) {
        if (sign == '<') {
            tail.setLength(0);
            tail.append(sign);
            return;
        }
        if (tail.isEmpty()) {
            return;
        }
        tail.append(sign);
        String begun = tail.toString();
        if (begun.equals("<!--")) {
            enter(State.COMMENT);
        } else if (begun.equals("</") || begun.equals("<!") || begun.equals("<!-")) {
            return;
        } else if (begun.startsWith("<!") || begun.startsWith("<?") || begun.matches("</[^A-Za-z]")) {
            enter(sign == '>' ? State.TEXT : State.DECLARATION);
        } else if (Character.isLetter(sign) && sign < 0x80) {
            tag.setLength(0);
            tag.append(begun, 1, begun.length());
            enter(State.TAG_NAME);
        } else {
            tail.setLength(0);
        }
    }

    private void inTagName(char sign) {
        if (sign == '>') {
            close();
        } else if (Character.isWhitespace(sign) || sign == '/') {
            enter(State.IN_TAG);
        } else {
            tag.append(sign);
        }
    }

    private void inTag(char sign) {
        if (sign == '>') {
            close();
        } else if (!Character.isWhitespace(sign) && sign != '/') {
            attribute.setLength(0);
            attribute.append(sign);
            enter(State.ATTRIBUTE_NAME);
        }
    }

    private void inAttributeName(char sign) {
        if (sign == '=') {
            enter(State.BEFORE_VALUE);
        } else if (sign == '>') {
            close();
        } else if (sign == '/') {
            enter(State.IN_TAG);
        } else if (Character.isWhitespace(sign)) {
            attribute.append(' ');
        } else {
            if (attribute.toString().endsWith(" ")) {
                attribute.setLength(0);
            }
            attribute.append(sign);
        }
    }

    private void beforeValue(char sign) {
        value.setLength(0);
        String name = attribute.toString().strip();
        attribute.setLength(0);
        attribute.append(name);
        if (sign == '"') {
            enter(State.DOUBLE_QUOTED);
        } else if (sign == '\'') {
            enter(State.SINGLE_QUOTED);
        } else if (sign == '>') {
            close();
        } else if (!Character.isWhitespace(sign)) {
            enter(State.UNQUOTED);
        }
    }

    private void quoted(char sign, char quote) {
        if (sign == quote) {
            attribute.setLength(0);
            enter(State.IN_TAG);
        } else {
            value.append(sign);
        }
    }

    private void unquoted(char sign) {
        if (sign == '>') {
            close();
        } else if (Character.isWhitespace(sign)) {
            attribute.setLength(0);
            enter(State.IN_TAG);
        }
    }

    private void until(char sign, String end, State next) {
        tail.append(sign);
        if (tail.toString().endsWith(end)) {
            enter(next);
        } else if (tail.length() > 8) {
            tail.delete(0, tail.length() - 4);
        }
    }

    private void inRaw(char sign) {
        tail.append(sign);
        String end = "</" + raw;
        if (tail.toString().toLowerCase(Locale.ROOT).endsWith(end)) {
            tag.setLength(0);
            tag.append('/').append(raw);
            raw = "";
            enter(State.TAG_NAME);
        } else if (tail.length() > 40) {
            tail.delete(0, tail.length() - 20);
        }
    }

    private void close() {
        String name = tag.toString().toLowerCase(Locale.ROOT);
        if (name.equals("a")) {
            inLink = true;
        } else if (name.equals("/a")) {
            inLink = false;
        }
        tag.setLength(0);
        attribute.setLength(0);
        if (RAW.contains(name)) {
            raw = name;
            enter(State.RAW);
        } else {
            enter(State.TEXT);
        }
    }

    private void enter(State next) {
        state = next;
        tail.setLength(0);
    }
}
