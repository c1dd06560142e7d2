package io.buyerstatus.core.occasion;

/** Whom a message is for: the role, not the address, so that a corrected address mails nobody twice. */
public enum Slot {
    BUYER,
    SELLER
}
