package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A shop's staff as a whole: it changes as one, so that two owners who remove each other at the same time do not leave nobody.
 *
 * @param version how often it was written; guards every write
 * @param members each person once
 */
public record Staff(ShopId shop, long version, List<StaffMember> members, List<Invitation> invitations) {
    /** Members of a shop, and invitations that are open, at most. */
    public static final int MOST = 200;

    public Staff {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
        Checks.require(
                members.stream().map(StaffMember::person).distinct().count() == members.size(),
                "members",
                "must have each person once");
    }

    /** A shop whose staff nobody has named yet. */
    public static Staff none(ShopId shop) {
        return new Staff(shop, 0, List.of(), List.of());
    }

    /** What came of a change. */
    public sealed interface Change {}

    /** The staff as it is to be. */
    public record Changed(Staff staff) implements Change {}

    /** Nothing changes. */
    public record Refused(StaffRule rule) implements Change {}

    /** A member, if they are one. */
    public Optional<StaffMember> member(PersonId person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    /** Invites somebody; an earlier invitation of the same address ends. */
    public Change invite(Invitation invitation, Instant now) {
        if (members.stream().anyMatch(member -> invitation.isFor(member.email()))) {
            return new Refused(StaffRule.ALREADY_A_MEMBER);
        }
        List<Invitation> others = invitations.stream()
                .filter(other -> other.open(now) && !other.isFor(invitation.email()))
                .toList();
        return others.size() >= MOST
                ? new Refused(StaffRule.TOO_MANY)
                : next(
                        members,
                        Stream.concat(others.stream(), Stream.of(invitation)).toList());
    }

    /** Takes an invitation back; one that is gone already stays gone. */
    public Change revoke(String hash) {
        return next(
                members,
                invitations.stream()
                        .filter(invitation -> !invitation.hash().value().equals(hash))
                        .toList());
    }

    /** Whether a secret opens an invitation that holds at a time. */
    boolean invites(LinkSecret secret, Instant now) {
        return invitations.stream().anyMatch(invitation -> invitation.open(now) && invitation.opens(secret));
    }

    /** Lets the person join whom an invitation is for; the invitation is used up. */
    public Change accept(LinkSecret secret, Identity identity, Instant now) {
        Optional<Invitation> found = invitations.stream()
                .filter(invitation -> invitation.opens(secret))
                .findFirst();
        if (found.isEmpty()) {
            return new Refused(StaffRule.NO_SUCH_INVITATION);
        }
        Invitation invitation = found.get();
        if (!invitation.open(now)) {
            return new Refused(StaffRule.EXPIRED);
        }
        if (!invitation.isFor(identity.email())) {
            return new Refused(StaffRule.OTHER_ADDRESS);
        }
        if (member(identity.person()).isPresent()) {
            return new Refused(StaffRule.ALREADY_A_MEMBER);
        }
        if (members.size() >= MOST) {
            return new Refused(StaffRule.TOO_MANY);
        }
        StaffMember joined =
                new StaffMember(identity.person(), identity.email(), identity.name(), invitation.role(), now);
        return next(
                Stream.concat(members.stream(), Stream.of(joined)).toList(),
                invitations.stream().filter(other -> !other.equals(invitation)).toList());
    }

    /** Gives a member another role. */
    public Change assign(PersonId person, Role role) {
        Predicate<StaffMember> theirs = member -> member.person().equals(person);
        return withOwner(
                person,
                members.stream()
                        .map(member -> theirs.test(member) ? member.as(role) : member)
                        .toList());
    }

    /** Ends a membership. */
    public Change remove(PersonId person) {
        return withOwner(
                person,
                members.stream()
                        .filter(member -> !member.person().equals(person))
                        .toList());
    }

    private Change withOwner(PersonId person, List<StaffMember> after) {
        if (member(person).isEmpty()) {
            return new Refused(StaffRule.NOT_A_MEMBER);
        }
        boolean owned = after.stream().anyMatch(member -> member.role() == Role.OWNER);
        boolean ownedBefore = members.stream().anyMatch(member -> member.role() == Role.OWNER);
        return ownedBefore && !owned ? new Refused(StaffRule.LAST_OWNER) : next(after, invitations);
    }

    private Change next(List<StaffMember> nextMembers, List<Invitation> nextInvitations) {
        return new Changed(new Staff(shop, version + 1, nextMembers, nextInvitations));
    }
}
