package io.buyerstatus.console.staff;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of the shop's programs; owners make and revoke them there. */
public final class KeysPages {
    /** How many days a key may hold; 0 for until it is revoked. */
    public static final List<Integer> LIVES = List.of(90, 365, 30, 0);

    private static final String TEMPLATE = "console/keys";
    private static final String DOCS = "/api/v1/docs";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public KeysPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    /**
     * A key, and when it was used last.
     *
     * @param used empty for never, or longer ago than is remembered
     */
    public record Known(ApiKey key, Optional<Instant> used) {}

    /**
     * What just happened, to be said on the page.
     *
     * @param refused why nothing happened, as the texts name it
     * @param made a new key, which is shown this once
     * @param name that was entered; may be empty
     * @param scopes that were chosen
     */
    public record News(
            boolean revoked, Optional<String> refused, Optional<KeySecret> made, String name, Set<Scope> scopes) {
        public News {
            scopes = Set.copyOf(scopes);
        }

        /** Nothing, or that a key was revoked. */
        public static News of(boolean revoked) {
            return new News(revoked, Optional.empty(), Optional.empty(), "", Set.of(Scope.READ));
        }

        /** A key was made. */
        public static News made(KeySecret secret, String name) {
            return new News(false, Optional.empty(), Optional.of(secret), name, Set.of(Scope.READ));
        }

        /** A rule said no; what was entered is shown again. */
        public static News refused(String rule, String name, Set<Scope> scopes) {
            return new News(false, Optional.of(rule), Optional.empty(), name, scopes);
        }
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String docs,
            String action,
            String token,
            Optional<String> done,
            Optional<String> problem,
            Optional<Handed> handed,
            boolean changeable,
            Optional<String> confirm,
            boolean mayNot,
            List<Row> keys,
            List<Choice> scopes,
            List<Choice> lives,
            String name) {}

    private record Handed(String secret, String text) {}

    private record Row(String id, String name, String made, String scopes, String until, boolean over, String used) {}

    private record Choice(String value, String label, String text, boolean chosen) {}

    /** The page as it is. */
    public String html(ConsoleRequest asked, Colleague me, List<Known> keys, Instant now, News news) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), ZoneOffset.UTC);
        String path = ConsoleUrls.keys(me.shop());
        OwnersOnly owners = OwnersOnly.of(me, now, path);
        View view = new View(
                frames.of(asked, texts.get("keys.title"), me, ConsoleFrames.Section.KEYS),
                texts.get("keys.title"),
                ConsoleUrls.staff(me.shop()),
                DOCS,
                path,
                me.token().formToken(),
                news.revoked() ? Optional.of(texts.get("keys.done.revoked")) : Optional.empty(),
                news.refused().map(rule -> texts.get("keys.refused." + rule)),
                news.made()
                        .map(secret ->
                                new Handed(secret.value(), texts.get("keys.handed", Map.of("name", news.name())))),
                owners.changeable(),
                owners.confirm(),
                !owners.owner(),
                keys.stream().map(known -> row(known, texts, formats, now)).toList(),
                scopes(texts, news.scopes()),
                lives(texts),
                news.made().isPresent() ? "" : news.name());
        return templates.render(TEMPLATE, view, texts);
    }

    private static Row row(Known known, Texts texts, Formats formats, Instant now) {
        ApiKey key = known.key();
        return new Row(
                key.id().value(),
                key.name(),
                texts.get("keys.made", Map.of("name", key.by(), "date", formats.date(key.madeAt()))),
                String.join(
                        ", ",
                        Stream.of(Scope.values())
                                .filter(key::may)
                                .map(scope -> texts.get("keys.scope." + scope.word()))
                                .toList()),
                key.until().map(formats::date).orElseGet(() -> texts.get("keys.ever")),
                !key.live(now),
                known.used().map(formats::moment).orElseGet(() -> texts.get("keys.never")));
    }

    private static List<Choice> scopes(Texts texts, Set<Scope> chosen) {
        return Arrays.stream(Scope.values())
                .map(scope -> new Choice(
                        scope.word(),
                        texts.get("keys.scope." + scope.word()),
                        texts.get("keys.scope." + scope.word() + ".text"),
                        chosen.contains(scope)))
                .toList();
    }

    private static List<Choice> lives(Texts texts) {
        return LIVES.stream()
                .map(days ->
                        new Choice(days.toString(), texts.get("keys.life." + days), "", days.equals(LIVES.getFirst())))
                .toList();
    }
}
