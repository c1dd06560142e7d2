package io.buyerstatus.core.automation.sending;

import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.sending.AutomationComposer.Case;
import io.buyerstatus.core.document.AttachmentSource;
import io.buyerstatus.core.document.attachment.AttachedFiles;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.MarketplaceRules;
import io.buyerstatus.core.message.MarketplaceRules.Purpose;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Recipient;
import io.buyerstatus.core.message.SmsCountries;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.message.sending.Unwritten;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one message of an automation by a template: whole, or says what is missing. */
public final class TemplateWriter {
    private final OrderLinks links;
    private final AttachmentSource attachments;
    private final TemplateRenderer renderer;
    private final MessageRenderer notices;

    /** @param notices writes that there is something to read on the order's page, without saying what */
    public TemplateWriter(
            OrderLinks links, AttachmentSource attachments, TemplateRenderer renderer, MessageRenderer notices) {
        this.links = links;
        this.attachments = attachments;
        this.renderer = renderer;
        this.notices = notices;
    }

    Draft write(Case about, Template template, Addressee addressee) {
        if (addressee instanceof Addressee.Buyer
                && template.purpose() != Necessity.NECESSARY
                && about.order().preferences().quiet()) {
            return about.draft(new Composition.Skip("stopped by the buyer"));
        }
        Optional<Recipient> to = recipient(about, addressee);
        if (to.isEmpty()) {
            return about.draft(new Composition.Skip("no address to send to"));
        }
        Optional<String> barred =
                barred(about, template, to.get()).or(() -> byMarketplace(about, template, addressee, to.get()));
        if (barred.isPresent()) {
            return about.draft(new Composition.Skip(barred.get()));
        }
        String language = language(about, addressee);
        if (template.in(language).isEmpty()) {
            return about.draft(about.waitFor("the template " + template.id() + " says nothing in " + language));
        }
        return attached(about, template, to.get(), addressee, language);
    }

    private static Optional<Recipient> recipient(Case about, Addressee addressee) {
        return switch (addressee) {
            case Addressee.Buyer buyer ->
                Recipient.buyer(about.message().channel(), ChannelChoice.email(about.order()), about.order());
            case Addressee.Seller seller -> Recipient.seller(about.settings());
            case Addressee.Fixed(int slot, EmailAddress address) -> Optional.of(new Recipient.ByMail(address));
        };
    }

    /** Text messages cost money and cannot be overlooked: they go where the shop sends any, and to whom agreed or must know. */
    private static Optional<String> barred(Case about, Template template, Recipient to) {
        if (!(to instanceof Recipient.BySms(PhoneNumber number))) {
            return Optional.empty();
        }
        if (!SmsCountries.allow(number, about.order(), about.settings())) {
            return Optional.of(SmsCountries.ELSEWHERE);
        }
        boolean agreed = about.order().buyer().map(Buyer::smsConsent).orElse(false);
        return agreed || template.purpose() == Necessity.NECESSARY
                ? Optional.empty()
                : Optional.of("no consent to SMS");
    }

    private static Optional<String> byMarketplace(Case about, Template template, Addressee addressee, Recipient to) {
        Purpose purpose = template.purpose() == Necessity.OPTIONAL ? Purpose.MARKETING : Purpose.ORDER;
        return addressee instanceof Addressee.Buyer
                ? MarketplaceRules.bars(to, purpose, about.settings())
                : Optional.empty();
    }

    private static String language(Case about, Addressee addressee) {
        Order order = about.order();
        return addressee instanceof Addressee.Buyer
                ? LanguageChoice.forBuyer(
                                Optional.empty(),
                                order.language(),
                                order.purchase().country(),
                                about.settings())
                        .tag()
                : LanguageChoice.forShop(about.settings()).tag();
    }

    private Draft attached(Case about, Template template, Recipient to, Addressee addressee, String language) {
        AttachmentSource.Bringing mail =
                new AttachmentSource.Bringing(about.message().id(), about.view(), about.parcel());
        return switch (AttachedFiles.of(attachments, mail, template.attachments())) {
            case AttachedFiles.Missing(String what) -> about.draft(about.waitFor(what));
            case AttachedFiles.Complete(List<Attachment> files, List<String> links) -> {
                Set<Need> met = template.attachments().stream()
                        .flatMap(rule -> rule.need().stream())
                        .collect(Collectors.toUnmodifiableSet());
                Optional<String> missing = template.needs().stream()
                        .flatMap(need -> need.missing(about.order(), about.parcel(), met).stream())
                        .sorted()
                        .findFirst();
                yield missing.isPresent()
                        ? about.draft(about.waitFor(missing.get()))
                        : written(about, new TemplateLetter.Addressed(template, to, addressee, language, files));
            }
        };
    }

    /** What breaks at last breaks again at every try: all that it needs has been read. */
    private Draft written(Case about, TemplateLetter.Addressed addressed) {
        OrderLinks.Keys keys = links.keysOf(
                about.shop(),
                about.order(),
                addressed.toBuyer(),
                addressed.template().purpose() != Necessity.NECESSARY,
                addressed.to());
        try {
            return new TemplateLetter(renderer, notices, about, addressed, keys).draft();
        } catch (RuntimeException | StackOverflowError broken) {
            return about.draft(Unwritten.because(broken));
        }
    }
}
