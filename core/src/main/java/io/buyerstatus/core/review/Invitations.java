package io.buyerstatus.core.review;

/** Port that keeps what buyers were asked; written before a request leaves, so that its link opens when it arrives. */
@FunctionalInterface
public interface Invitations {
    /** Keeps nothing: for senders that ask nobody for reviews here. */
    Invitations NOWHERE = invitation -> {};

    /** Keeps an invitation; one of the same order that is there already stays as it is. */
    void invite(Invitation invitation);
}
