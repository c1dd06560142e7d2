package io.buyerstatus.core.template.syntax;

/** Where in a message a tag stands, which decides how its value is written. */
public enum Place {
    /** In a subject: one line. */
    SUBJECT,
    /** In an SMS. */
    SMS,
    /** In plain text, or the words of a framed mail. */
    PLAIN,
    /** Between the elements of HTML. */
    HTML_TEXT,
    /** In a link's text: no block may stand there. */
    LINK_TEXT,
    /** In the value of an attribute that is no address. */
    ATTRIBUTE,
    /** At the beginning of an address, so that it is the address. */
    URL,
    /** Within an address. */
    URL_PART
}
