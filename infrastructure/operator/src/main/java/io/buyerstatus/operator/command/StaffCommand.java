package io.buyerstatus.operator.command;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Invitation;
import io.buyerstatus.core.staff.ManageStaff;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.staff.StaffRule;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.operator.target.RunningSystem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who works for a shop. A shop's first owner is invited here; afterwards its owners do it at the desk. */
@Command(name = "staff", description = "List a shop's staff, invite somebody, change a role, end a membership.")
final class StaffCommand {
    private final Terminal terminal;

    StaffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Say who works for a shop, and who is invited.")
    int list(@Mixin PlaceOptions place, @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            Instant now = terminal.clock().instant();
            Staff staff = system.staff(terminal.clock()).staff(shop);
            staff.members().stream()
                    .sorted(Comparator.comparing(StaffMember::role)
                            .thenComparing(member -> member.email().value()))
                    .forEach(member -> terminal.out()
                            .printf(
                                    "%-7s %s  %s, since %s%n",
                                    member.role().word(),
                                    member.email().value(),
                                    member.displayName(),
                                    Times.of(member.since(), now)));
            staff.invitations().stream()
                    .filter(invitation -> invitation.open(now))
                    .sorted(Comparator.comparing(Invitation::expiresAt))
                    .forEach(invitation -> terminal.out()
                            .printf(
                                    "%-7s %s  invited, until %s%n",
                                    invitation.role().word(),
                                    invitation.email().value(),
                                    Times.of(invitation.expiresAt(), now)));
            if (staff.members().isEmpty()) {
                terminal.out()
                        .println("Nobody works for the shop " + shop + " yet: invite an owner with staff invite.");
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "invite",
            description = "Make an invitation, and print its link, which works once and for three days.",
            footer = "Only whoever signs in with this very address can use the link.")
    int invite(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description = "owner, agent or reader (default: agent).",
                            defaultValue = "agent")
                    Role role,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ADDRESS", description = "Their e-mail address.")
                    EmailAddress address) {
        try (RunningSystem system = terminal.open(place)) {
            ManageStaff.Invited invited = system.staff(terminal.clock()).invite(shop, address, role, "operator");
            int code = said(invited.result(), "Hand this link on to " + address.value() + ":");
            if (code == ExitCode.DONE) {
                terminal.out().println(ConsoleUrls.join(system.publicBase(), shop, invited.secret()));
            }
            return code;
        }
    }

    @Command(name = "role", description = "Give a member another role; it holds from their next click on.")
    int role(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ADDRESS", description = "The member's e-mail address.")
                    EmailAddress address,
            @Parameters(index = "2", paramLabel = "ROLE", description = "owner, agent or reader.") Role role) {
        try (RunningSystem system = terminal.open(place)) {
            ManageStaff staff = system.staff(terminal.clock());
            return member(staff, shop, address)
                    .map(member -> said(
                            staff.assign(shop, member.person(), role),
                            address.value() + " is " + role.word() + " of " + shop + " now."))
                    .orElseGet(() -> refused(StaffRule.NOT_A_MEMBER));
        }
    }

    @Command(name = "remove", description = "End a membership, in every open browser.")
    int remove(
            @Mixin PlaceOptions place,
            @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(index = "1", paramLabel = "ADDRESS", description = "The member's e-mail address.")
                    EmailAddress address) {
        try (RunningSystem system = terminal.open(place)) {
            ManageStaff staff = system.staff(terminal.clock());
            return member(staff, shop, address)
                    .map(member -> said(
                            staff.remove(shop, member.person()), address.value() + " works for " + shop + " no more."))
                    .orElseGet(() -> refused(StaffRule.NOT_A_MEMBER));
        }
    }

    private static Optional<StaffMember> member(ManageStaff staff, ShopId shop, EmailAddress address) {
        return staff.staff(shop).members().stream()
                .filter(member -> member.email().normalised().equals(address.normalised()))
                .findFirst();
    }

    private int said(ManageStaff.Result result, String done) {
        return switch (result) {
            case ManageStaff.Done all -> {
                terminal.out().println(done);
                yield ExitCode.DONE;
            }
            case ManageStaff.Refused(StaffRule rule) -> refused(rule);
            case ManageStaff.Outrun outrun -> {
                terminal.err().println("others change the staff at the same moment: try again");
                yield ExitCode.REFUSED;
            }
        };
    }

    private int refused(StaffRule rule) {
        terminal.err()
                .println(
                        switch (rule) {
                            case LAST_OWNER -> "a shop needs an owner: make somebody else one first";
                            case NOT_A_MEMBER -> "nobody with this address works for the shop";
                            case ALREADY_A_MEMBER -> "whoever has this address works for the shop already";
                            case TOO_MANY -> "there are as many members or invitations as there can be";
                            case NO_SUCH_INVITATION, EXPIRED, OTHER_ADDRESS -> "the invitation does not hold";
                        });
        return ExitCode.REFUSED;
    }
}
