package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.buyer.access.AccessView.Choice;
import io.buyerstatus.pages.buyer.access.AccessView.Form;
import io.buyerstatus.pages.buyer.access.AccessView.Section;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets the buyer choose by which way and in which language news of the order come, add an address and remove it, stop news and start
 * them again [SH-7]. Where news go, only a browser changes that a code verified.
 *
 * @param reaches by which the order's buyer can be reached, at most one of each channel
 * @param channel by which news come now; nothing where none come, though nobody stopped them
 * @param stopped whether the buyer wants none
 * @param written in which language messages come now
 * @param added an address that news go to, or would go to once it is confirmed, because somebody added it
 * @param verified whether this browser may change where news go
 */
public record UpdatesPage(
        List<MaskedContact> reaches,
        Optional<DeliveryChannel> channel,
        boolean stopped,
        PageLanguage written,
        Optional<MaskedContact> added,
        boolean verified,
        Adding adding,
        Optional<FormError> trouble,
        Optional<Done> done) {

    /** How the wish for a language begins, in the field {@code do}; its tag follows. */
    public static final String LANGUAGE = "language-";

    public UpdatesPage {
        reaches = List.copyOf(reaches);
    }

    /**
     * As it stands for an order.
     *
     * @param codeAsked whether this browser waits for a code
     * @param typed the address that was just refused, if one was
     */
    public static UpdatesPage of(Opened.Shown shown, boolean codeAsked, String typed) {
        Order order = shown.view().order();
        Optional<DeliveryChannel> channel =
                switch (BuiltInTypes.SENT.channel(order, shown.settings())) {
                    case ChannelChoice.By by -> Optional.of(by.channel());
                    case ChannelChoice.None none -> Optional.empty();
                };
        List<MaskedContact> reaches = Stream.concat(
                        ChannelChoice.email(order).map(MaskedContact::by).stream(),
                        order
                                .reachablePhone()
                                .filter(phone -> shown.settings()
                                                .get(BuiltInTypes.SENT
                                                        .settings()
                                                        .sms())
                                        != MessageSettings.Sms.NEVER)
                                .map(MaskedContact::by)
                                .stream())
                .toList();
        boolean stopped = order.preferences().quiet();
        PageLanguage written = BuyerLanguage.of(order, shown.settings());
        return new UpdatesPage(
                reaches,
                channel,
                stopped,
                written,
                order.preferences().email().or(order.preferences()::unconfirmed).map(MaskedContact::by),
                shown.level() == AccessLevel.VERIFIED,
                adding(shown, codeAsked, typed),
                Optional.empty(),
                Optional.empty());
    }

    private static Adding adding(Opened.Shown shown, boolean codeAsked, String typed) {
        Order order = shown.view().order();
        if (ChannelChoice.email(order).isPresent()) {
            return new Adding.None();
        }
        if (shown.level() != AccessLevel.VERIFIED) {
            return new Adding.VerifyFirst();
        }
        return order.preferences()
                .unconfirmed()
                .filter(address -> codeAsked && typed.isEmpty())
                .<Adding>map(address -> new Adding.Confirm(MaskedContact.by(address)))
                .orElseGet(() -> new Adding.Ask(typed));
    }

    /** The same with what went wrong. */
    public UpdatesPage with(Optional<FormError> other) {
        return new UpdatesPage(reaches, channel, stopped, written, added, verified, adding, other, done);
    }

    /** The same with what was just done. */
    public UpdatesPage done(Optional<Done> other) {
        return new UpdatesPage(reaches, channel, stopped, written, added, verified, adding, trouble, other);
    }

    /** How far the buyer is with an e-mail address of their own. */
    public sealed interface Adding {
        /** The shop knows one. */
        record None() implements Adding {}

        /** The order must be verified before. */
        record VerifyFirst() implements Adding {}

        /** Which one? */
        record Ask(String entered) implements Adding {}

        /** A code is on its way to it. */
        record Confirm(MaskedContact to) implements Adding {}
    }

    /** What was just done. */
    public enum Done {
        STOPPED,
        STARTED,
        CHOSEN,
        TRANSLATED,
        ADDED,
        REMOVED;

        /** As it appears in an address, in small letters. */
        public static Optional<Done> parse(String text) {
            return Stream.of(values())
                    .filter(done -> done.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst();
        }
    }

    AccessView view(FormContext scene, PageFrame shell) {
        Texts texts = Texts.in(scene.language());
        List<Section> sections = new ArrayList<>();
        sections.addAll(adding(scene, texts));
        added.ifPresent(address -> sections.add(remove(scene, texts, address)));
        if (!stopped && (reaches.size() > 1 || (channel.isEmpty() && !reaches.isEmpty()))) {
            sections.add(verified ? choose(scene, texts) : verifyFirst("choose", "updates.choose.title", scene, texts));
        }
        if (!written.equals(scene.language())) {
            sections.add(translate(scene, texts));
        }
        sections.add(stopOrStart(scene, texts));
        return new AccessView(
                shell,
                scene.number().map(number -> texts.get("hero.order", Map.of("number", number))),
                texts.get("updates.title"),
                Optional.of(state(texts)),
                done.map(what -> texts.get("updates.done." + what.name().toLowerCase(Locale.ROOT))),
                FormError.alert(trouble, texts),
                sections,
                List.of(new Link(texts.get("back.to.order"), scene.path(BuyerUrls.ORDER))));
    }

    private String state(Texts texts) {
        if (stopped) {
            return texts.get("updates.state.stopped");
        }
        return now().map(reach -> texts.get(reach.key("updates.state"), Map.of("to", reach.shown())))
                .orElseGet(() -> texts.get("updates.state.none"));
    }

    private Optional<MaskedContact> now() {
        return reaches.stream()
                .filter(reach -> channel.filter(reach.channel()::equals).isPresent())
                .findFirst();
    }

    private List<Section> adding(FormContext scene, Texts texts) {
        return switch (adding) {
            case Adding.None none -> List.of();
            case Adding.VerifyFirst first -> List.of(verifyFirst("add", "updates.add.title", scene, texts));
            case Adding.Ask ask -> List.of(ask(scene, texts, "updates.add.title", "updates.add.text", ask.entered()));
            case Adding.Confirm confirm ->
                List.of(
                        confirm(scene, texts, confirm.to()),
                        ask(scene, texts, "verify.code.missing", "verify.code.look.email", ""));
        };
    }

    private static Section verifyFirst(String id, String title, FormContext scene, Texts texts) {
        return Section.of(id, texts.get(title), texts.get("updates.verify"))
                .with(new Link(texts.get("verify.title"), scene.path(BuyerUrls.VERIFY)));
    }

    private Section remove(FormContext scene, Texts texts, MaskedContact address) {
        if (!verified) {
            return verifyFirst("remove", "updates.remove.title", scene, texts);
        }
        Form form = form("remove-email", scene, texts.get("updates.remove.button"), "remove");
        return Section.of(
                        "remove",
                        texts.get("updates.remove.title"),
                        texts.get("updates.remove.text", Map.of("to", address.shown())))
                .with(form.lessImportant());
    }

    private Section ask(FormContext scene, Texts texts, String title, String text, String entered) {
        Form form = add(scene, texts, entered);
        return Section.of("add", texts.get(title), texts.get(text))
                .with(adding instanceof Adding.Confirm ? form.lessImportant() : form);
    }

    private Form add(FormContext scene, Texts texts, String entered) {
        return form(
                        "add-email",
                        scene,
                        texts.get(adding instanceof Adding.Confirm ? "verify.code.again" : "updates.add.button"),
                        "email",
                        FormFields.email(texts.get("updates.add.label"), entered))
                .failing(FormError.error(
                        trouble.filter(it -> it != FormError.WRONG_CODE || adding instanceof Adding.Ask),
                        texts,
                        FormError.NOT_AN_ADDRESS,
                        FormError.INCOMPLETE,
                        FormError.WRONG_CODE));
    }

    private Section confirm(FormContext scene, Texts texts, MaskedContact to) {
        Form form = form("confirm-email", scene, texts.get("verify.code.button"), "confirm", FormFields.code(texts))
                .failing(FormError.error(trouble, texts, FormError.WRONG_CODE));
        String told = texts.get("verify.code.sent.email", Map.of("to", to.shown()));
        return Section.of("confirm", texts.get("updates.confirm.title"), told).with(form);
    }

    private Section choose(FormContext scene, Texts texts) {
        List<Choice.Option> options = reaches.stream()
                .map(reach -> new Choice.Option(
                        reach.channel().name().toLowerCase(Locale.ROOT),
                        texts.get(reach.key("updates.by"), Map.of("to", reach.shown())),
                        channel.filter(reach.channel()::equals).isPresent()))
                .toList();
        Form form = form("choose-channel", scene, texts.get("updates.choose.button"), "channel")
                .choosing(new Choice("channel", texts.get("updates.choose.title"), options));
        return Section.of("choose", form);
    }

    /** Whoever reads the page in another language than their messages may want them in that one, too. */
    private Section translate(FormContext scene, Texts texts) {
        String now = written.locale().getDisplayLanguage(scene.language().locale());
        Form form = form(
                "translate",
                scene,
                texts.get("updates.translate.button"),
                LANGUAGE + scene.language().tag());
        return Section.of(
                        "language",
                        texts.get("updates.translate.title"),
                        texts.get("updates.translate.text", Map.of("language", now)))
                .with(form.lessImportant());
    }

    private Section stopOrStart(FormContext scene, Texts texts) {
        String wish = stopped ? "start" : "stop";
        Form form = form(wish, scene, texts.get("updates." + wish + ".button"), wish);
        return Section.of(
                        wish + "-updates",
                        texts.get("updates." + wish + ".title"),
                        texts.get("updates." + wish + ".text"))
                .with(stopped ? form : form.lessImportant());
    }

    private static Form form(String id, FormContext scene, String button, String wish, AccessView.Field... fields) {
        return Form.of(id, scene.path(BuyerUrls.UPDATES), button, fields).doing(wish);
    }
}
