package io.buyerstatus.console.staff;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.staff.StaffRule;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages with one thing to say, around coming in and going out. None tells whether there is a shop that is not theirs. */
public final class DoorPages {
    private static final String TEMPLATE = "console/door";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public DoorPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    /**
     * A page with one thing to say.
     *
     * @param links where to go on
     * @param form a button that does something
     * @param kept what somebody typed, and what sends it again
     */
    private record View(
            ConsoleFrame frame, String title, String text, List<Link> links, Optional<Form> form, Optional<Kept> kept) {
        View(ConsoleFrame frame, String title, String text, List<Link> links, Optional<Form> form) {
            this(frame, title, text, links, form, Optional.empty());
        }
    }

    private record Form(String action, String token, String button) {}

    /**
     * A form that was not taken, as it was sent; it goes where it went.
     *
     * @param token of the session of today; empty where nobody is signed in
     * @param words what of it people read
     * @param signIn where one signs in, apart from this page; may be empty
     */
    private record Kept(String token, List<Field> fields, List<String> words, String signIn) {}

    private record Field(String name, String value) {}

    /** Nothing is here, or nothing of theirs. Status 404. */
    public String missing(ConsoleRequest asked) {
        return say(asked, "missing", List.of(link(asked, "to.start", ConsoleUrls.START)));
    }

    /** The store or the provider does not answer. Status 503. */
    public String unavailable(ConsoleRequest asked) {
        return say(asked, "unavailable", List.of(link(asked, "again", asked.path())));
    }

    /** More was sent than any of our forms holds. Status 413. */
    public String tooLarge(ConsoleRequest asked) {
        return say(asked, "toolarge", List.of(link(asked, "to.start", ConsoleUrls.START)));
    }

    /** The form belongs to another session, or to nobody's page. Status 403. */
    public String strange(ConsoleRequest asked) {
        return say(asked, "strange", List.of(link(asked, "again", asked.path())));
    }

    /**
     * Nobody is signed in any more where somebody filled in a form: they sign in, and it is sent again. Status 401.
     *
     * @param signIn where one signs in
     * @param typed what was typed, by the names of the fields
     */
    public String ended(ConsoleRequest asked, String signIn, Map<String, String> typed) {
        return kept(asked, "ended", Optional.empty(), typed, signIn);
    }

    /** Somebody signed in anew since they opened the page whose form they filled in. Status 403. */
    public String again(ConsoleRequest asked, SessionToken token, Map<String, String> typed) {
        return kept(asked, "anew", Optional.of(token), typed, "");
    }

    private String kept(
            ConsoleRequest asked, String key, Optional<SessionToken> token, Map<String, String> typed, String signIn) {
        String title = asked.texts().get(key + ".title");
        List<Field> fields = typed.entrySet().stream()
                .map(each -> new Field(each.getKey(), each.getValue()))
                .toList();
        List<String> words = typed.values().stream()
                .filter(value -> value.codePoints().anyMatch(Character::isWhitespace))
                .toList();
        return render(
                asked,
                new View(
                        frames.outside(asked, title),
                        title,
                        asked.texts().get(key + ".text"),
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Kept(token.map(SessionToken::formToken).orElse(""), fields, words, signIn))));
    }

    /** It takes another role. Status 403. */
    public String forbidden(ConsoleRequest asked) {
        return say(asked, "forbidden", List.of(link(asked, "to.start", ConsoleUrls.START)));
    }

    /** The way back from the provider led nowhere. Status 400. */
    public String notSignedIn(ConsoleRequest asked) {
        return say(asked, "notsignedin", List.of(link(asked, "sign.in", ConsoleUrls.SIGN_IN)));
    }

    /** Signed out here; the provider is asked to do the same. */
    public String leaving(ConsoleRequest asked, String provider) {
        return say(asked, "leaving", List.of(link(asked, "go.on", provider)));
    }

    /** They set out to sign in for a mailbox. */
    public String toMailProvider(ConsoleRequest asked, URI provider) {
        return say(asked, "toprovider", List.of(link(asked, "go.on", provider.toString())));
    }

    /** What came back from a mailbox's provider fits no way that this session is on. Status 400. */
    public String lostWay(ConsoleRequest asked, Optional<ShopId> shop) {
        return say(
                asked,
                "lostway",
                List.of(shop.map(known -> link(asked, "to.mailboxes", ConsoleUrls.mailboxes(known)))
                        .orElseGet(() -> link(asked, "to.start", ConsoleUrls.START))));
    }

    /** Signed out everywhere. */
    public String signedOut(ConsoleRequest asked) {
        return say(asked, "signedout", List.of(link(asked, "sign.in", ConsoleUrls.SIGN_IN)));
    }

    /** Somebody whom no shop knows. */
    public String nobodys(ConsoleRequest asked, SignedIn person, SessionToken token) {
        Texts texts = asked.texts();
        String title = texts.get("nobodys.title");
        return render(
                asked,
                new View(
                        frames.between(asked, title, person, token),
                        title,
                        texts.get(
                                "nobodys.text",
                                Map.of("email", person.session().email().value())),
                        List.of(),
                        Optional.empty()));
    }

    /** Which shop it is to be. */
    public String choose(ConsoleRequest asked, SignedIn person, SessionToken token) {
        Texts texts = asked.texts();
        String title = texts.get("choose.title");
        List<Link> shops = person.shops().stream()
                .map(shop -> new Link(frames.named(shop), ConsoleUrls.orders(shop)))
                .toList();
        return render(
                asked,
                new View(
                        frames.between(asked, title, person, token),
                        title,
                        texts.get("choose.text"),
                        shops,
                        Optional.empty()));
    }

    /** What a shop is called: for whoever it invites. */
    public String called(ShopId shop) {
        return frames.named(shop);
    }

    /** An invitation, before anybody signed in. */
    public String invited(ConsoleRequest asked, String shop, String signIn) {
        Texts texts = asked.texts();
        String title = texts.get("invited.title", Map.of("shop", shop));
        return render(
                asked,
                new View(
                        frames.outside(asked, texts.get("invited.window")),
                        title,
                        texts.get("invited.text"),
                        List.of(link(asked, "sign.in", signIn)),
                        Optional.empty()));
    }

    /** An invitation, for somebody who is signed in: opening a link changes nothing. */
    public String join(ConsoleRequest asked, String shop, SignedIn person, SessionToken token, String action) {
        Texts texts = asked.texts();
        String title = texts.get("invited.title", Map.of("shop", shop));
        Form form = new Form(action, token.formToken(), texts.get("join.button"));
        return render(
                asked,
                new View(
                        frames.between(asked, texts.get("invited.window"), person, token),
                        title,
                        texts.get(
                                "join.text",
                                Map.of("email", person.session().email().value())),
                        List.of(),
                        Optional.of(form)));
    }

    /** Why somebody could not join. Status 422. */
    public String notJoined(ConsoleRequest asked, StaffRule rule, SignedIn person, SessionToken token) {
        Texts texts = asked.texts();
        String title = texts.get("notjoined.title");
        return render(
                asked,
                new View(
                        frames.between(asked, title, person, token),
                        title,
                        texts.get("join." + rule.name().toLowerCase(Locale.ROOT)),
                        List.of(link(asked, "to.start", ConsoleUrls.START)),
                        Optional.empty()));
    }

    private String say(ConsoleRequest asked, String key, List<Link> links) {
        Texts texts = asked.texts();
        String title = texts.get(key + ".title");
        return render(
                asked,
                new View(frames.outside(asked, title), title, texts.get(key + ".text"), links, Optional.empty()));
    }

    private static Link link(ConsoleRequest asked, String key, String url) {
        return new Link(asked.texts().get(key), url);
    }

    private String render(ConsoleRequest asked, View view) {
        return templates.render(TEMPLATE, view, asked.texts());
    }
}
