package io.buyerstatus.core.staff;

/** Why a change of a shop's staff is refused. */
public enum StaffRule {
    /** Nobody could decide about the staff any more. */
    LAST_OWNER,
    /** Somebody else removed them meanwhile. */
    NOT_A_MEMBER,
    ALREADY_A_MEMBER,
    /** Used, revoked, or never made. */
    NO_SUCH_INVITATION,
    EXPIRED,
    /** Signed in with another address than the one that was invited. */
    OTHER_ADDRESS,
    /** The shop has {@link Staff#MOST} members or open invitations. */
    TOO_MANY
}
