package io.buyerstatus.aws.template;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of a template's head. */
final class HeadForm {
    private static final String ID = "id";
    private static final String DISPLAY_NAME = "displayName";
    private static final String CHANNEL = "channel";
    private static final String FORMAT = "format";
    private static final String MAILBOX = "mailbox";
    private static final String HIDDEN = "hidden";
    private static final String PURPOSE = "purpose";
    private static final String ATTACHMENTS = "attachments";
    private static final String LANGUAGES = "languages";
    private static final String NEEDS = "needs";
    private static final String VERSION = "version";
    private static final String VIA = "via";
    private static final String BY = "by";
    private static final String SAVED_AT = "savedAt";
    private static final String STATE = "state";

    private static final String KIND = "kind";
    private static final String FILE = "file";
    private static final String NAME = "name";
    private static final String PROFORMA = "proforma";

    private HeadForm() {}

    static ItemWriter write(TemplateHead head) {
        return Schema.item()
                .text(ID, head.id().value())
                .text(DISPLAY_NAME, head.displayName())
                .text(CHANNEL, head.channel().name())
                .text(FORMAT, head.format().name())
                .put(MAILBOX, head.mailbox(), mailbox -> Values.text(mailbox.value()))
                .flag(HIDDEN, head.hidden())
                .text(PURPOSE, head.purpose().name())
                .list(ATTACHMENTS, head.attachments(), HeadForm::write)
                .texts(LANGUAGES, head.languages())
                .texts(NEEDS, head.needs().stream().map(Need::word).toList())
                .number(VERSION, head.version())
                .text(VIA, head.author().via().name())
                .text(BY, head.author().name())
                .instant(SAVED_AT, head.savedAt())
                .text(STATE, head.state().name());
    }

    static TemplateHead read(ItemReader item) {
        Schema.check(item);
        return new TemplateHead(
                new TemplateId(item.text(ID)),
                item.text(DISPLAY_NAME),
                DeliveryChannel.valueOf(item.text(CHANNEL)),
                Format.valueOf(item.text(FORMAT)),
                item.find(MAILBOX, mailbox -> new MailboxId(mailbox.s())),
                item.flag(HIDDEN),
                Necessity.valueOf(item.text(PURPOSE)),
                item.list(ATTACHMENTS, HeadForm::attachment),
                item.texts(LANGUAGES),
                item.texts(NEEDS).stream().map(HeadForm::need).collect(Collectors.toUnmodifiableSet()),
                item.integer(VERSION),
                new Author(Author.Via.valueOf(item.text(VIA)), item.text(BY)),
                item.instant(SAVED_AT),
                State.valueOf(item.text(STATE)));
    }

    private static Need need(String word) {
        return Need.named(word)
                .orElseThrow(() -> new IllegalStateException("a template needs " + word + ", which is not known"));
    }

    private static AttributeValue write(AttachmentRule rule) {
        ItemWriter item = new ItemWriter();
        switch (rule) {
            case AttachmentRule.OfFile file ->
                item.text(KIND, FILE).text(FILE, file.fileId()).text(NAME, file.name());
            case AttachmentRule.Photo photo -> item.text(KIND, "photo");
            case AttachmentRule.OfInvoice invoice ->
                item.text(KIND, "invoice").flag(PROFORMA, invoice.proformaCounts());
            case AttachmentRule.OfDocument document ->
                item.text(KIND, "document").text(NAME, document.kind().name());
            case AttachmentRule.Printed(PrintOut what) ->
                item.text(KIND, "printout").text(NAME, what.word());
        }
        return item.value();
    }

    private static AttachmentRule attachment(AttributeValue value) {
        ItemReader item = ItemReader.of(value);
        Optional<AttachmentRule> rule =
                switch (item.text(KIND)) {
                    case FILE -> Optional.of(new AttachmentRule.OfFile(item.text(FILE), item.text(NAME)));
                    case "photo" -> Optional.of(new AttachmentRule.Photo());
                    case "invoice" -> Optional.of(new AttachmentRule.OfInvoice(item.flag(PROFORMA)));
                    case "document" ->
                        Optional.of(new AttachmentRule.OfDocument(Document.Kind.valueOf(item.text(NAME))));
                    case "printout" -> PrintOut.named(item.text(NAME)).map(AttachmentRule.Printed::new);
                    default -> Optional.empty();
                };
        return rule.orElseThrow(
                () -> new IllegalStateException("a template attaches " + item.text(KIND) + ", which is not known"));
    }
}
