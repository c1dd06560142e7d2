package io.buyerstatus.core.inbound;

/** Why a mail waits for somebody of the staff to look at it. Names are kept in stores. */
public enum HoldReason {
    /** Its address is not one that we made. */
    ADDRESS_UNPROVEN,
    /** It names two conversations. */
    TWO_CONVERSATIONS,
    /** Its order is gone, or was never there. */
    NO_ORDER,
    /** Its inquiry is gone, was thrown away, or is over for long. */
    NO_INQUIRY,
    /** What brought the order is no longer connected. */
    CONNECTION_REMOVED,
    /** It says that it is from nobody, or from several. */
    SENDER_UNCLEAR,
    /** Nothing proves that it is from the domain that it says (DMARC, RFC 7489). */
    SENDER_UNPROVEN,
    /** It is from somebody else than the buyer. */
    STRANGER,
    /** It answers as the shop, from an address that is not told what buyers write any more. */
    NOT_STAFF,
    SPAM,
    VIRUS,
    /** Not all of it can be read. */
    UNREADABLE,
    /** It says nothing, and brings nothing along. */
    EMPTY,
    TOO_LONG,
    /** More than anybody writes. */
    TOO_MANY,
    /** Files that the shop sends to a buyer by answering. */
    STAFF_FILES,
    /** The buyer has no address that an answer could go to. */
    NO_ADDRESS
}
