package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.syntax.Problem.Severity;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.template.tag.TagType;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.template.tag.TemplateTag.About;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts with tags: {@code [tag]}, {@code [tag|fallback]}, {@code [if ..] .. [else] .. [end]}, {@code [each ..] .. [end]}, and
 * {@code [[} for a bracket. There are no expressions, includes or functions. All problems are found at once.
 */
public final class TemplateParser {
    /** The most tags and blocks of one text. */
    static final int MOST_NODES = 500;

    /** How deep {@code [if]} and {@code [each]} may be nested. */
    static final int DEEPEST = 4;

    /** Stands for a test that could not be read, so that the rest is read as it would be. */
    private static final Node.Test UNREADABLE = new Node.Test("paid", List.of(), false);

    private final String source;
    private final Ground ground;
    private final HtmlPlaces html = new HtmlPlaces();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int nodes;

    /** A part that is still open; the lowest one is the text itself. */
    private static final class Level {
        private final Token opened;
        private final Optional<Node.Test> test;
        private final HtmlPlaces.Memory before;
        private final HtmlPlaces.Spot spot;
        private List<Node> current = new ArrayList<>();
        private Optional<List<Node>> then = Optional.empty();

        private Level(Token opened, Optional<Node.Test> test, HtmlPlaces html) {
            this.opened = opened;
            this.test = test;
            this.before = html.memory();
            this.spot = html.spot();
        }
    }

    private TemplateParser(String source, Ground ground) {
        this.source = source;
        this.ground = ground;
    }

    /** Reads a text. */
    public static ParsedTemplate parse(String source, Ground ground) {
        return new TemplateParser(source, ground).parsed();
    }

    private ParsedTemplate parsed() {
        int length = source.codePointCount(0, source.length());
        if (length > Template.LONGEST) {
            error(
                    "too-long",
                    source.offsetByCodePoints(0, Template.LONGEST),
                    "has " + length + " characters, at most " + Template.LONGEST + " are allowed");
            return new ParsedTemplate(List.of(), problems);
        }
        levels.push(new Level(new Token(0, "", Token.Kind.WORDS, "", Optional.empty()), Optional.empty(), html));
        Token.all(source).forEach(this::read);
        while (levels.size() > 1) {
            Level open = levels.peek();
            error("not-closed", open.opened.offset(), open.opened.source() + " has no [end]");
            end();
        }
        if (nodes > MOST_NODES) {
            error("too-many-tags", 0, "has " + nodes + " tags, at most " + MOST_NODES + " are allowed");
        }
        return new ParsedTemplate(levels.element().current, problems);
    }

    private void read(Token token) {
        if (ground == Ground.HTML && token.kind() != Token.Kind.WORDS && html.isForeign()) {
            foreign(token);
            return;
        }
        switch (token.kind()) {
            case WORDS -> words(token.source());
            case BRACKET -> words("[");
            case TAG -> tag(token);
            case IF -> open(token, Optional.of(test(token).orElse(UNREADABLE)));
            case EACH -> each(token);
            case ELSE -> otherwise(token);
            case END -> close(token);
        }
    }

    /** Styles, scripts and comments have brackets of their own; a tag that we know is a mistake there. */
    private void foreign(Token token) {
        boolean meant = token.kind() == Token.Kind.TAG
                && TagCatalogue.named(token.name()).isPresent();
        if (meant) {
            error("tag-place", token.offset(), token.source() + " cannot stand " + html.why());
        }
        words(token.source());
    }

    private void words(String text) {
        if (ground == Ground.HTML) {
            html.read(text);
        }
        levels.element().current.add(new Node.Words(text));
    }

    private void tag(Token token) {
        nodes++;
        Optional<TemplateTag> known = TagCatalogue.named(token.name());
        if (known.isEmpty()) {
            String suggestion = TagCatalogue.meant(token.name())
                    .map(name -> ": did you mean [" + name + "]?")
                    .orElse("; for a bracket that is none, write [[");
            error("unknown-tag", token.offset(), token.source() + " is no tag" + suggestion);
            words("");
            return;
        }
        TemplateTag tag = known.get();
        if (tag.about() == About.ELEMENT && !within(tag.name())) {
            error("outside-list", token.offset(), tag.written() + " can only stand in the list of its kind, [each ..]");
        }
        Optional<Place> place = place(token, tag);
        place.ifPresent(at -> levels.element().current.add(new Node.Value(tag, at, token.rest())));
        html.passed();
    }

    private boolean within(String name) {
        String element = name.substring(0, name.indexOf('.'));
        return levels.stream()
                .filter(level -> level.opened.kind() == Token.Kind.EACH)
                .flatMap(level -> TagCatalogue.element(level.opened.name()).stream())
                .anyMatch(element::equals);
    }

    private Optional<Place> place(Token token, TemplateTag tag) {
        Optional<Place> place =
                switch (ground) {
                    case SUBJECT -> Optional.of(Place.SUBJECT);
                    case SMS -> Optional.of(Place.SMS);
                    case PLAIN -> Optional.of(Place.PLAIN);
                    case HTML -> html.place();
                };
        if (place.isEmpty()) {
            error("tag-place", token.offset(), tag.written() + " cannot stand " + html.why());
            return Optional.empty();
        }
        Optional<String> misfit = misfit(tag, place.get());
        misfit.ifPresent(why -> error("tag-type", token.offset(), tag.written() + " " + why));
        return misfit.isPresent() ? Optional.empty() : place;
    }

    /** Why a tag cannot stand at a place; nothing where it can. */
    private Optional<String> misfit(TemplateTag tag, Place place) {
        boolean link = tag.type() == TagType.LINK;
        boolean block = tag.type() == TagType.BLOCK;
        return switch (place) {
            case SUBJECT -> block || link ? Optional.of("is too much for a subject") : Optional.empty();
            case SMS -> block ? Optional.of("is too much for an SMS") : Optional.empty();
            case PLAIN, HTML_TEXT -> Optional.empty();
            case LINK_TEXT -> block ? Optional.of("cannot stand in a link or a title") : Optional.empty();
            case ATTRIBUTE ->
                block || link ? Optional.of("cannot stand in the attribute " + html.attributeName()) : Optional.empty();
            case URL ->
                link && html.attributeName().equals("href")
                        ? Optional.empty()
                        : Optional.of(
                                html.attributeName().equals("href")
                                        ? "is no address: only tags of links can be a whole href"
                                        : "is no picture's address");
            case URL_PART -> inAddress(tag);
        };
    }

    private Optional<String> inAddress(TemplateTag tag) {
        if (tag.type() == TagType.BLOCK || tag.type() == TagType.LINES) {
            return Optional.of("cannot stand in an address");
        }
        String before = html.valueSoFar();
        boolean path = before.indexOf('?') >= 0
                || before.matches("(?s)(?:https?:)?//[^/?#\\x01]+[/?#].*|mailto:.*|tel:.*|sms:.*");
        return path
                ? Optional.empty()
                : Optional.of("cannot be the host of an address: write the whole host before it");
    }

    private Optional<Node.Test> test(Token token) {
        String asked = token.rest().orElse("");
        boolean not = asked.startsWith("not ");
        String test = not ? asked.substring(4).strip() : asked;
        int equals = test.indexOf('=');
        String name = (equals < 0 ? test : test.substring(0, equals).replaceFirst("!$", "")).strip();
        boolean differs = equals > 0 && test.charAt(equals - 1) == '!';
        List<String> values = equals < 0
                ? List.of()
                : Arrays.stream(test.substring(equals + 1).split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        boolean fact = TagCatalogue.isFact(name);
        boolean tag = TagCatalogue.named(name)
                .filter(known -> known.type() != TagType.BLOCK)
                .isPresent();
        if (!fact && (!tag || equals >= 0)) {
            error(
                    "unknown-test",
                    token.offset(),
                    tag
                            ? "[if " + name + "] can only ask whether there is something for it"
                            : "\"" + name + "\" cannot be asked; what can be asked is any tag, or "
                                    + String.join(", ", TagCatalogue.facts()));
            return Optional.empty();
        }
        if (equals >= 0 && values.isEmpty()) {
            error("unknown-test", token.offset(), "[if " + name + " = ..] needs a value");
            return Optional.empty();
        }
        return Optional.of(new Node.Test(name, values, not != differs));
    }

    private void each(Token token) {
        if (TagCatalogue.element(token.name()).isEmpty()) {
            error(
                    "unknown-list",
                    token.offset(),
                    token.name() + " is no list; lists are " + String.join(", ", TagCatalogue.lists()));
        } else if (token.name().equals("parcel.items") && !within("parcel.items")) {
            error("outside-list", token.offset(), "[each parcel.items] can only stand in [each parcels]");
        }
        open(token, Optional.empty());
    }

    private void open(Token token, Optional<Node.Test> test) {
        nodes++;
        if (levels.size() > DEEPEST) {
            error("too-deep", token.offset(), "is nested more than " + DEEPEST + " deep");
        }
        if (ground == Ground.HTML && html.place().isEmpty()) {
            error("tag-place", token.offset(), token.source() + " cannot stand " + html.why());
        }
        levels.push(new Level(token, test, html));
    }

    private void otherwise(Token token) {
        Level level = levels.element();
        if (level.test.isEmpty() || level.then.isPresent()) {
            error("no-if", token.offset(), "[else] belongs to no [if ..]");
            return;
        }
        whole(level, token);
        html.back(level.before);
        level.then = Optional.of(level.current);
        level.current = new ArrayList<>();
    }

    private void close(Token token) {
        if (levels.size() == 1) {
            error("no-if", token.offset(), "[end] closes nothing");
            return;
        }
        whole(levels.element(), token);
        end();
    }

    /** HTML must be the same whichever branch is taken, and however often a part is repeated. */
    private void whole(Level level, Token token) {
        if (ground == Ground.HTML && !html.spot().equals(level.spot)) {
            error(
                    "torn-html",
                    token.offset(),
                    "what " + level.opened.source() + " holds begins in one place of the HTML and ends in another");
        }
    }

    private void end() {
        Level level = levels.pop();
        List<Node> body = level.current;
        Node node = level.test
                .<Node>map(test -> level.then.isPresent()
                        ? new Node.If(test, level.then.get(), body)
                        : new Node.If(test, body, List.of()))
                .orElseGet(() -> new Node.Each(level.opened.name(), body));
        levels.element().current.add(node);
    }

    private void error(String rule, int offset, String message) {
        problems.add(Problem.at(Severity.ERROR, rule, source, offset, message));
    }
}
