package io.buyerstatus.core.template.tag;

/** What kind of thing a tag says, which decides where it may stand. */
public enum TagType {
    /** Words in one line. */
    TEXT,
    /** Several lines, such as an address. */
    LINES,
    NUMBER,
    MONEY,
    DATE,
    /** An address to open; always one, since the order's page stands in for any other. */
    LINK,
    /** A part of a message of its own: a table, a box, a button. */
    BLOCK
}
