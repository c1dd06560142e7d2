package io.buyerstatus.console.staff;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Invitation;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who works for a shop; its owners change it there. */
public final class StaffPages {
    private static final String TEMPLATE = "console/staff";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public StaffPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    /**
     * The page.
     *
     * @param keys where the keys of programs are
     * @param action where its forms go
     * @param confirm where an owner proves anew who they are, before they may change anything
     */
    private record View(
            ConsoleFrame frame,
            String title,
            String keys,
            String action,
            String token,
            Optional<String> done,
            Optional<String> problem,
            Optional<Handed> handed,
            boolean changeable,
            Optional<String> confirm,
            boolean mayNot,
            List<Member> members,
            List<Open> invitations,
            List<Choice> roles,
            String email) {}

    private record Handed(String link, String text) {}

    private record Member(
            String id, String name, String email, boolean you, String role, String since, List<Choice> roles) {}

    private record Open(String hash, String email, String role, String until, String by) {}

    private record Choice(String value, String label, String text, boolean chosen) {}

    /** The page as it is. */
    public String html(ConsoleRequest asked, Colleague me, Staff staff, Instant now, StaffNews news) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), ZoneOffset.UTC);
        String path = ConsoleUrls.staff(me.shop());
        OwnersOnly owners = OwnersOnly.of(me, now, path);
        View view = new View(
                frames.of(asked, texts.get("staff.title"), me, ConsoleFrames.Section.STAFF),
                texts.get("staff.title"),
                ConsoleUrls.keys(me.shop()),
                path,
                me.token().formToken(),
                news.done().map(what -> texts.get("staff.done." + what.name().toLowerCase(Locale.ROOT))),
                news.refused().map(rule -> texts.get("staff.refused." + rule)),
                news.handed()
                        .map(link ->
                                new Handed(link.toString(), texts.get("staff.handed", Map.of("email", news.email())))),
                owners.changeable(),
                owners.confirm(),
                !owners.owner(),
                members(staff, me, texts, formats),
                owners.owner() ? invitations(staff, texts, formats, now) : List.of(),
                roles(texts, news.role().orElse(Role.AGENT)),
                news.handed().isPresent() ? "" : news.email());
        return templates.render(TEMPLATE, view, texts);
    }

    private static List<Member> members(Staff staff, Colleague me, Texts texts, Formats formats) {
        return staff.members().stream()
                .sorted(Comparator.comparing(StaffMember::role).thenComparing(StaffMember::displayName))
                .map(member -> new Member(
                        member.person().value(),
                        member.displayName(),
                        member.email().value(),
                        member.person().equals(me.id()),
                        texts.get("role." + member.role().word()),
                        formats.date(member.since()),
                        roles(texts, member.role())))
                .toList();
    }

    private static List<Open> invitations(Staff staff, Texts texts, Formats formats, Instant now) {
        return staff.invitations().stream()
                .filter(invitation -> invitation.open(now))
                .sorted(Comparator.comparing(Invitation::expiresAt))
                .map(invitation -> new Open(
                        invitation.hash().value(),
                        invitation.email().value(),
                        texts.get("role." + invitation.role().word()),
                        texts.get("staff.until", Map.of("time", formats.moment(invitation.expiresAt()))),
                        invitation.by()))
                .toList();
    }

    private static List<Choice> roles(Texts texts, Role chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        role.word(),
                        texts.get("role." + role.word()),
                        texts.get("role." + role.word() + ".text"),
                        role == chosen))
                .toList();
    }
}
