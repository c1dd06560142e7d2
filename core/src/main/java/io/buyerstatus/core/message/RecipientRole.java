package io.buyerstatus.core.message;

/** Whom a message is for: the role, not the address, so that a corrected address mails nobody twice. Names are kept in ids and stores. */
public enum RecipientRole {
    BUYER,
    SELLER,
    /** The first address that an automation names itself. */
    FIXED_1,
    FIXED_2,
    FIXED_3;

    /** The role of an automation's own address, from 1. */
    public static RecipientRole fixed(int slot) {
        return switch (slot) {
            case 1 -> FIXED_1;
            case 2 -> FIXED_2;
            case 3 -> FIXED_3;
            default -> throw new IllegalArgumentException("an automation names at most 3 addresses");
        };
    }
}
