package io.buyerstatus.aws.sending;

import io.buyerstatus.aws.bulk.DynamoBulkReader;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.DynamoShopFiles;
import io.buyerstatus.aws.order.DynamoInquiryReads;
import io.buyerstatus.aws.order.DynamoLetters;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoWithdrawals;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.aws.settings.CachedAutomations;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.template.CachedTemplates;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.aws.webhook.DynamoEndpoints;
import io.buyerstatus.core.asking.InquiryLinks;
import io.buyerstatus.core.asking.InquiryMessageComposer;
import io.buyerstatus.core.asking.InquiryWriter;
import io.buyerstatus.core.automation.sending.AutomationComposer;
import io.buyerstatus.core.automation.sending.TemplateWriter;
import io.buyerstatus.core.bulk.RunningBulk;
import io.buyerstatus.core.connection.ConnectionMails;
import io.buyerstatus.core.connection.ConnectionMessageComposer;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.attachment.StoredAttachments;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.sending.AnsweredHere;
import io.buyerstatus.core.message.sending.LetterComposer;
import io.buyerstatus.core.message.sending.MailboxMails;
import io.buyerstatus.core.message.sending.MailboxMessageComposer;
import io.buyerstatus.core.message.sending.MessageComposer;
import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.message.sending.OrderMessageComposer;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.reviewing.ReviewMails;
import io.buyerstatus.core.reviewing.ReviewMessageComposer;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.webhook.WebhookMails;
import io.buyerstatus.core.webhook.WebhookMessageComposer;
import io.buyerstatus.core.withdrawal.WithdrawalMails;
import io.buyerstatus.core.withdrawal.WithdrawalMessageComposer;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What composes every message of a shop, built in or its own: the same for whoever sends it. */
public final class ShopMessages {
    private ShopMessages() {}

    /** The tables that it reads. */
    public record Tables(String orders, String ledger, String settings, String reviews) {}

    /** What addresses for answers are made of. */
    public record Answers(LinkKeys keys, RepliesDomain domain) {}

    /** What links in mails are made of, each of its kind. */
    public record Links(OrderLinks orders, InquiryLinks inquiries) {
        /** @param base where the pages are served */
        public Links(LinkKeys keys, String base) {
            this(new OrderLinks(keys, base), new InquiryLinks(keys, base));
        }
    }

    /** What writes the words. */
    public record Words(
            MessageRenderer builtIn,
            TemplateRenderer templates,
            WithdrawalMails withdrawals,
            ReviewMails reviews,
            InquiryWriter inquiries,
            ConnectionMails connections,
            WebhookMails webhooks,
            MailboxMails mailboxes) {}

    /**
     * The composer.
     *
     * @param documents the bucket of what mails bring along
     * @param support whom sellers ask when they need help (KS-9)
     * @param answers how answers come back to us; empty where shops' mailboxes get them
     */
    public static MessageComposer composer(
            DynamoDbClient dynamo,
            Tables tables,
            DocumentStore documents,
            Links leading,
            Words words,
            EmailAddress support,
            Optional<Answers> answers,
            InstantSource clock) {
        OrderLinks links = leading.orders();
        OrderReader orders = DynamoOrderStore.readOnly(dynamo, tables.orders());
        StoredAttachments attachments = new StoredAttachments(
                new DynamoDocumentLedger(dynamo, tables.ledger()),
                documents,
                new DynamoShopFiles(dynamo, tables.ledger()),
                clock);
        DynamoReviews reviews = new DynamoReviews(dynamo, tables.reviews(), tables.ledger());
        MessageComposer builtIn = new OrderMessageComposer(orders, links, words.builtIn(), reviews);
        MessageComposer webhooks = new WebhookMessageComposer(
                new DynamoEndpoints(dynamo, tables.settings()), words.webhooks(), support, builtIn);
        MessageComposer mailboxes = new MailboxMessageComposer(words.mailboxes(), support, webhooks);
        MessageComposer connections = new ConnectionMessageComposer(words.connections(), support, mailboxes);
        MessageComposer asked = new InquiryMessageComposer(
                new DynamoInquiryReads(dynamo, tables.orders()), leading.inquiries(), words.inquiries(), connections);
        MessageComposer letters = new LetterComposer(
                new DynamoLetters(dynamo, tables.orders()),
                orders,
                links,
                words.builtIn(),
                new RunningBulk(new DynamoBulkReader(dynamo, tables.ledger()), words.templates()),
                asked);
        MessageComposer all = new AutomationComposer(
                new CachedAutomations(new DynamoAutomations(dynamo, tables.settings()), clock),
                new CachedTemplates(new DynamoTemplates(dynamo, tables.settings()), clock),
                orders,
                new TemplateWriter(links, attachments, words.templates(), words.builtIn()),
                new WithdrawalMessageComposer(
                        new DynamoWithdrawals(dynamo, tables.orders(), tables.ledger()),
                        orders,
                        links,
                        words.withdrawals(),
                        new ReviewMessageComposer(reviews, orders, links, words.reviews(), letters)));
        return answers.<MessageComposer>map(here -> new AnsweredHere(all, here.keys(), here.domain()))
                .orElse(all);
    }
}
