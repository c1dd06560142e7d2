package io.buyerstatus.core.message;

/** Whom a message is for: the role, not the address, so that a corrected address mails nobody twice. */
public enum RecipientRole {
    BUYER,
    SELLER
}
