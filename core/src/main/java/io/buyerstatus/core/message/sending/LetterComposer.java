package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.DueMessage;
import io.buyerstatus.core.message.MarketplaceRules;
import io.buyerstatus.core.message.MarketplaceRules.Purpose;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.SmsCountries;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.letter.LetterReader;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Composes what the staff wrote, as the order is now; leaves every other message to the composer of those. */
public final class LetterComposer implements MessageComposer {
    private static final BuiltInType TYPE = BuiltInTypes.SELLER_WROTE;

    /** What the rest of a message to many waits for while it is stopped; as long as people may take to decide. */
    static final Composition.Wait STOPPED =
            new Composition.Wait("the message to many that it is part of was stopped", Duration.ofDays(14));

    static final Composition.Skip ENDED = new Composition.Skip("the message to many that it is part of was ended");

    private final LetterReader letters;
    private final OrderReader orders;
    private final OrderLinks links;
    private final MessageRenderer renderer;
    private final LettersToMany toMany;
    private final MessageComposer others;

    /** Composes no letters to many. */
    public LetterComposer(
            LetterReader letters,
            OrderReader orders,
            OrderLinks links,
            MessageRenderer renderer,
            MessageComposer others) {
        this(letters, orders, links, renderer, LettersToMany.NONE, others);
    }

    public LetterComposer(
            LetterReader letters,
            OrderReader orders,
            OrderLinks links,
            MessageRenderer renderer,
            LettersToMany toMany,
            MessageComposer others) {
        this.letters = letters;
        this.orders = orders;
        this.links = links;
        this.renderer = renderer;
        this.toMany = toMany;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        Optional<LetterId> id = LetterId.ofOccurrence(message.key().occurrence());
        if (id.isEmpty()
                || !message.key().type().equals(TYPE)
                || !(message.id().subject() instanceof Subject.OfOrder(var order))) {
            return others.compose(message, shop, now);
        }
        Optional<Letter> letter = letters.find(order, id.get());
        Optional<OrderView> view = orders.view(order, Freshness.LATEST);
        if (letter.isEmpty() || view.isEmpty()) {
            return Draft.of(message, new Composition.Wait(DispatchMessage.NOT_THERE));
        }
        return compose(new Posted(message, letter.get(), view.get(), shop), now);
    }

    /** A letter on its way to one of its recipients. */
    private record Posted(Message message, Letter letter, OrderView view, ShopSettings shop) {
        Order order() {
            return view.order();
        }

        EffectiveSettings settings() {
            return shop.forChannel(order().channel());
        }

        boolean toBuyer() {
            return message.role() == RecipientRole.BUYER;
        }

        Draft draft(Composition composition) {
            return Draft.of(message, composition);
        }
    }

    private Draft compose(Posted posted, Instant now) {
        DueMessage due = new DueMessage(posted.message(), posted.order(), posted.settings(), now);
        Optional<SkipRule> skip = Optional.of(SkipRule.ORDER_WITHDRAWN)
                .filter(rule -> rule.holds(due))
                .or(() -> TYPE.skipped(due));
        if (skip.isPresent()) {
            return posted.draft(new Composition.Skip(skip.get().reason()));
        }
        Optional<Composition> stopped = stopped(posted);
        if (stopped.isPresent()) {
            return posted.draft(stopped.get());
        }
        if (!posted.settings().get(GeneralSettings.ENABLED)) {
            return posted.draft(Composition.SWITCHED_OFF);
        }
        if (!posted.letter().kind().sends()) {
            return entered(posted, new Composition.OnPage(), now);
        }
        Optional<Recipient> to = recipient(posted);
        if (to.isEmpty()) {
            return posted.draft(Composition.NO_ADDRESS);
        }
        if (to.get() instanceof Recipient.BySms(PhoneNumber number)
                && !SmsCountries.allow(number, posted.order(), posted.settings())) {
            return posted.draft(new Composition.Skip(SmsCountries.ELSEWHERE));
        }
        Optional<String> barred = barred(posted, to.get());
        return barred.isPresent() ? posted.draft(new Composition.Skip(barred.get())) : written(posted, to.get(), now);
    }

    private Optional<Composition> stopped(Posted posted) {
        return posted.letter().toMany().flatMap(many -> switch (toMany.standing(
                posted.shop().id(), many.run())) {
            case GOES_ON -> Optional.empty();
            case STOPPED -> Optional.of(STOPPED);
            case ENDED -> Optional.of(ENDED);
        });
    }

    private static Optional<Recipient> recipient(Posted posted) {
        return posted.toBuyer()
                ? Recipient.buyer(posted.message().channel(), ChannelChoice.email(posted.order()), posted.order())
                : posted.letter().other(posted.message().role()).map(Recipient.ByMail::new);
    }

    private static Optional<String> barred(Posted posted, Recipient to) {
        Purpose purpose = posted.letter().toMany().isPresent() ? Purpose.MARKETING : Purpose.ORDER;
        return posted.toBuyer() ? MarketplaceRules.bars(to, purpose, posted.settings()) : Optional.empty();
    }

    private Draft written(Posted posted, Recipient to, Instant now) {
        Material material = material(posted, to, now);
        Composition written = Unwritten.unless(() -> switch (to) {
            case Recipient.ByMail(EmailAddress address) -> new Composition.Mail(mail(posted, material, address));
            case Recipient.BySms(PhoneNumber number) ->
                new Composition.Sms(
                        number,
                        posted.letter().kind() == MessageKind.PAGE_AND_NOTICE
                                ? renderer.sms(material)
                                : toMany.sms(posted.letter(), material)
                                        .orElse(posted.letter().text()));
        });
        return written instanceof Composition.Composed leaves ? entered(posted, leaves, now) : posted.draft(written);
    }

    /** Only the buyer's own message writes on the page: copies say nothing there. */
    private static Draft entered(Posted posted, Composition.Composed leaves, Instant now) {
        Optional<Entry> entry = posted.toBuyer()
                ? posted.letter()
                        .pageEntry(posted.settings().find(GeneralSettings.NAME).orElse(""), now)
                : Optional.empty();
        return new Draft(posted.message(), leaves, entry);
    }

    /** The buyer's mail as it would be written now, to look at before it is sent: its link is another. */
    public static RenderedMail preview(
            MessageRenderer renderer, Letter letter, OrderView view, ShopSettings shop, URI link, Instant now) {
        Message message = letter.messages(view.order().key(), now, now).getFirst();
        Posted posted = new Posted(message, letter, view, shop);
        RenderedMail rendered = renderer.mail(
                material(posted, new OrderLinks.Keys(link, Optional.empty(), Optional.empty(), Optional.empty()), now));
        return letter.subject().isBlank()
                ? rendered
                : new RenderedMail(letter.subject(), rendered.text(), rendered.html());
    }

    private Material material(Posted posted, Recipient to, Instant now) {
        return material(posted, links.keysOf(posted.shop(), posted.order(), posted.toBuyer(), false, to), now);
    }

    private static Material material(Posted posted, OrderLinks.Keys keys, Instant now) {
        return new Material(
                posted.message(),
                TYPE,
                quoting(posted, now),
                posted.settings(),
                LanguageChoice.forBuyer(
                                Optional.empty(),
                                posted.order().language(),
                                posted.order().purchase().country(),
                                posted.settings())
                        .tag(),
                keys.link(),
                keys.stop(),
                keys.code());
    }

    /** The renderer quotes the entry that the message names; there is none where the mail only says that there is something. */
    private static OrderView quoting(Posted posted, Instant now) {
        if (posted.letter().kind() == MessageKind.PAGE_AND_NOTICE) {
            return posted.view();
        }
        Entry words = new Entry(
                posted.message().key().occurrence(),
                now,
                Entry.Author.SELLER,
                Entry.Visibility.BUYER_AND_SELLER,
                "",
                posted.letter().text());
        return new OrderView(posted.order(), posted.view().glimpse(), List.of(words), false);
    }

    private OutgoingMail mail(Posted posted, Material material, EmailAddress to) {
        Optional<RenderedMail> made = posted.letter().kind() == MessageKind.PAGE_AND_NOTICE
                ? Optional.empty()
                : toMany.mail(posted.letter(), material);
        RenderedMail rendered = made.orElseGet(() -> renderer.mail(material));
        EffectiveSettings settings = posted.settings();
        return new OutgoingMail(
                posted.message().id(),
                MessageSettings.senderName(settings),
                MessageSettings.replyTo(settings),
                to,
                posted.letter().subject().isBlank()
                        ? rendered.subject()
                        : posted.letter().subject(),
                rendered.text(),
                rendered.html(),
                OutgoingMail.listId(TYPE.word(), posted.shop().id()),
                Optional.empty(),
                settings.find(MessageSettings.MAILBOX),
                List.of());
    }
}
