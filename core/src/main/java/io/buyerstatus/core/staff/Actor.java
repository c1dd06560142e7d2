package io.buyerstatus.core.staff;

/** Who does something to a shop's orders: a member of its staff, or a program that works for it. */
public interface Actor {
    /** Whose drafts and marks they have. */
    PersonId id();

    /** How the staff know them. */
    String name();
}
