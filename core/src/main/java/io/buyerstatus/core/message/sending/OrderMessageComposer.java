package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.DueMessage;
import io.buyerstatus.core.message.MarketplaceRules;
import io.buyerstatus.core.message.MarketplaceRules.Purpose;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.SmsCountries;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Invitations;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Composes the built-in messages about an order, as the order is now. */
public final class OrderMessageComposer implements MessageComposer {
    private final OrderReader orders;
    private final OrderLinks links;
    private final MessageRenderer renderer;
    private final Invitations invitations;

    public OrderMessageComposer(OrderReader orders, OrderLinks links, MessageRenderer renderer) {
        this(orders, links, renderer, Invitations.NOWHERE);
    }

    /** @param invitations keeps what is asked for in reviews, before the request leaves */
    public OrderMessageComposer(
            OrderReader orders, OrderLinks links, MessageRenderer renderer, Invitations invitations) {
        this.orders = orders;
        this.links = links;
        this.renderer = renderer;
        this.invitations = invitations;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return Draft.of(message, composition(message, shop, now));
    }

    private Composition composition(Message message, ShopSettings shop, Instant now) {
        return switch (message.key().type()) {
            case MessageType.Automation(String id) -> new Composition.Skip("unknown automation " + id);
            case MessageType.Unknown(String name) -> new Composition.Skip("unknown message type " + name);
            case BuiltInType type ->
                switch (message.id().subject()) {
                    case Subject.OfOrder(OrderKey order) -> compose(message, type, order, shop, now);
                    case Subject.OfInquiry inquiry -> new Composition.Skip("about " + inquiry + " nothing is sent");
                    case Subject.OfStaff staff -> new Composition.Skip("to " + staff + " nothing is sent");
                    case Subject.OfConnection told -> new Composition.Skip("about " + told + " nothing is sent");
                    case Subject.OfWebhook told -> new Composition.Skip("about " + told + " nothing is sent");
                    case Subject.OfMailbox told -> new Composition.Skip("about " + told + " nothing is sent");
                    case Subject.OfReview written -> new Composition.Skip("about " + written + " nothing is sent");
                    case Subject.OfWithdrawal declared ->
                        new Composition.Skip("about " + declared + " nothing is sent");
                };
        };
    }

    private Composition compose(Message message, BuiltInType type, OrderKey key, ShopSettings shop, Instant now) {
        Optional<OrderView> view = orders.view(key, Freshness.LATEST);
        if (view.isEmpty()) {
            return new Composition.Wait(DispatchMessage.NOT_THERE);
        }
        Order order = view.get().order();
        EffectiveSettings settings = shop.forChannel(order.channel());
        Optional<SkipRule> skip = type.skipped(new DueMessage(message, order, settings, now));
        if (skip.isPresent()) {
            return new Composition.Skip(skip.get().reason());
        }
        if (type.dueMoves()) {
            Instant due = type.due(order, message.key(), settings, now);
            if (due.isAfter(now)) {
                return new Composition.Postpone(due);
            }
        }
        Optional<String> open = type.skippedBy(view.get().entries());
        if (open.isPresent()) {
            return new Composition.Skip(open.get());
        }
        if (!settings.get(GeneralSettings.ENABLED)) {
            return Composition.SWITCHED_OFF;
        }
        Optional<String> need = type.waitsFor(order);
        if (need.isPresent()) {
            return new Composition.Wait(need.get());
        }
        return type.recipient(message.channel(), order, settings)
                .map(to -> barred(type, to, order, settings)
                        .<Composition>map(Composition.Skip::new)
                        .orElseGet(() -> written(to, material(message, type, view.get(), shop, to), now)))
                .orElse(Composition.NO_ADDRESS);
    }

    /** What keeps it from this recipient. */
    private static Optional<String> barred(BuiltInType type, Recipient to, Order order, EffectiveSettings settings) {
        if (elsewhere(to, order, settings)) {
            return Optional.of(SmsCountries.ELSEWHERE);
        }
        Purpose purpose = type.equals(BuiltInTypes.REVIEW_REQUEST) ? Purpose.REVIEW : Purpose.ORDER;
        return type.role() == RecipientRole.BUYER ? MarketplaceRules.bars(to, purpose, settings) : Optional.empty();
    }

    private static boolean elsewhere(Recipient to, Order order, EffectiveSettings settings) {
        return to instanceof Recipient.BySms(PhoneNumber number) && !SmsCountries.allow(number, order, settings);
    }

    private Composition written(Recipient to, Material material, Instant now) {
        Composition composition = Unwritten.unless(() -> write(to, material));
        if (composition instanceof Composition.Composed) {
            invite(material, now);
        }
        return composition;
    }

    /** The link of a request opens what is stored here. */
    private void invite(Material material, Instant now) {
        Order order = material.order().order();
        if (material.review().isPresent()) {
            RequestBasis.of(order, material.settings())
                    .map(basis -> Invitation.of(order, material.review().get().hash(), basis, now))
                    .ifPresent(invitations::invite);
        }
    }

    private Composition write(Recipient to, Material material) {
        return switch (to) {
            case Recipient.ByMail(EmailAddress address) -> new Composition.Mail(mail(material, address));
            case Recipient.BySms(PhoneNumber number) -> new Composition.Sms(number, renderer.sms(material));
        };
    }

    private Material material(Message message, BuiltInType type, OrderView view, ShopSettings shop, Recipient to) {
        EffectiveSettings settings = shop.forChannel(view.order().channel());
        OrderLinks.Keys keys = links.keys(shop, view.order(), type, message.key(), to);
        return new Material(
                message,
                type,
                view,
                settings,
                language(type, view.order(), settings),
                keys.link(),
                keys.stop(),
                keys.code(),
                keys.review());
    }

    private OutgoingMail mail(Material material, EmailAddress to) {
        RenderedMail rendered = renderer.mail(material);
        BuiltInType type = material.type();
        EffectiveSettings settings = material.settings();
        return new OutgoingMail(
                material.message().id(),
                MessageSettings.senderName(settings),
                replyTo(type, material.order().order(), settings),
                to,
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                OutgoingMail.listId(
                        type.word(), material.message().id().subject().shop()),
                material.stop(),
                mailbox(type, settings),
                List.of());
    }

    /**
     * What opens an order or guards it must arrive while it is good, and what the shop must know must not depend on what it is about: both
     * leave by the default mailbox.
     */
    private static Optional<MailboxId> mailbox(BuiltInType type, EffectiveSettings settings) {
        return type.role() == RecipientRole.BUYER && type.configurable()
                ? settings.find(MessageSettings.MAILBOX)
                : Optional.empty();
    }

    /** Buyers answer the shop; the shop answers the buyer who wrote, and nobody where it is told or asked something itself. */
    private static Optional<EmailAddress> replyTo(BuiltInType type, Order order, EffectiveSettings settings) {
        return type.answersBuyer() ? order.buyer().flatMap(Buyer::email) : MessageSettings.replyTo(settings);
    }

    private static String language(BuiltInType type, Order order, EffectiveSettings settings) {
        if (type.role() == RecipientRole.SELLER) {
            return LanguageChoice.forShop(settings).tag();
        }
        return LanguageChoice.forBuyer(
                        Optional.empty(), order.language(), order.purchase().country(), settings)
                .tag();
    }
}
