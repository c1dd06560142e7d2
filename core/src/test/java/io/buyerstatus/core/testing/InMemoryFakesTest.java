package io.buyerstatus.core.testing;

import io.buyerstatus.core.access.code.CodeStore;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.bulk.BulkLane;
import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.checkout.PaymentStore;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.connection.telling.TellingLedger;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.login.KeptTokens;
import io.buyerstatus.core.mailbox.login.MailboxSignIns;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.SenderReputation;
import io.buyerstatus.core.message.letter.LetterReader;
import io.buyerstatus.core.message.letter.StandingLetters;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.reviewing.AnswerDrafts;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.reviewing.ReviewStore;
import io.buyerstatus.core.scheduling.Jobs;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.testing.contract.AppRegistrationsContract;
import io.buyerstatus.core.testing.contract.AutomationHistoryContract;
import io.buyerstatus.core.testing.contract.AutomationTalliesContract;
import io.buyerstatus.core.testing.contract.BulkStoreContract;
import io.buyerstatus.core.testing.contract.ConnectionStatesContract;
import io.buyerstatus.core.testing.contract.DeskOrdersContract;
import io.buyerstatus.core.testing.contract.DocumentLedgerContract;
import io.buyerstatus.core.testing.contract.DocumentStoreContract;
import io.buyerstatus.core.testing.contract.EventQueueContract;
import io.buyerstatus.core.testing.contract.FailureLogContract;
import io.buyerstatus.core.testing.contract.InquiryStoreContract;
import io.buyerstatus.core.testing.contract.JobsContract;
import io.buyerstatus.core.testing.contract.LedgerContract;
import io.buyerstatus.core.testing.contract.MailStoreContract;
import io.buyerstatus.core.testing.contract.MailboxesContract;
import io.buyerstatus.core.testing.contract.OrderCommitContract;
import io.buyerstatus.core.testing.contract.OrderRoundTripContract;
import io.buyerstatus.core.testing.contract.OrderViewContract;
import io.buyerstatus.core.testing.contract.PaymentStoreContract;
import io.buyerstatus.core.testing.contract.PictureLedgerContract;
import io.buyerstatus.core.testing.contract.PictureStoreContract;
import io.buyerstatus.core.testing.contract.ReviewStoreContract;
import io.buyerstatus.core.testing.contract.SavedViewsContract;
import io.buyerstatus.core.testing.contract.SecretBoxContract;
import io.buyerstatus.core.testing.contract.SenderReputationContract;
import io.buyerstatus.core.testing.contract.SettingsStoreContract;
import io.buyerstatus.core.testing.contract.TellingLedgerContract;
import io.buyerstatus.core.testing.contract.TemplateStoreContract;
import io.buyerstatus.core.testing.contract.TrackedNumbersContract;
import io.buyerstatus.core.testing.contract.WebhookStoreContract;
import io.buyerstatus.core.testing.contract.WithdrawalStoreContract;
import io.buyerstatus.core.testing.guard.AttemptsContract;
import io.buyerstatus.core.testing.guard.CodesContract;
import io.buyerstatus.core.testing.guard.InMemoryAttempts;
import io.buyerstatus.core.testing.guard.InMemoryCodes;
import io.buyerstatus.core.view.SavedViewStore;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.EndpointStore;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The fakes keep the ports' contracts. */
class InMemoryFakesTest {
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryOrders orders = new InMemoryOrders(ledger);

    @Nested
    class Desks extends DeskOrdersContract {
        private final InMemoryDesk desk = new InMemoryDesk(orders, ledger);

        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected DeskOrders desk() {
            return desk;
        }

        @Override
        protected LetterReader letters() {
            return desk;
        }

        @Override
        protected StandingLetters standing() {
            return orders;
        }
    }

    @Nested
    class OrderCommits extends OrderCommitContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected Ledger ledger() {
            return ledger;
        }

        @Override
        protected RejectedEvents refusals() {
            return orders;
        }
    }

    @Nested
    class Inquiries extends InquiryStoreContract {
        private final InMemoryInquiries inquiries = new InMemoryInquiries(ledger);

        @Override
        protected InquiryStore store() {
            return inquiries;
        }

        @Override
        protected InquiryDesk desk() {
            return inquiries;
        }
    }

    @Nested
    class Histories extends AutomationHistoryContract {
        private final InMemoryLedger rows = new InMemoryLedger();

        @Override
        protected Ledger ledger() {
            return rows;
        }

        @Override
        protected AutomationHistory history() {
            return new InMemoryHistory(rows);
        }
    }

    @Nested
    class Tallies extends AutomationTalliesContract {
        private final AutomationTallies tallies = new InMemoryTallies();

        @Override
        protected AutomationTallies tallies() {
            return tallies;
        }
    }

    @Nested
    class Mails extends MailStoreContract {
        private final MailStore mails = new InMemoryMails();

        @Override
        protected MailStore mails() {
            return mails;
        }
    }

    @Nested
    class Reputations extends SenderReputationContract {
        private final SenderReputation reputation = new InMemoryReputation();

        @Override
        protected SenderReputation reputation() {
            return reputation;
        }
    }

    @Nested
    class Tries extends AttemptsContract {
        private final RateLimiter attempts = new InMemoryAttempts();

        @Override
        protected RateLimiter attempts() {
            return attempts;
        }
    }

    @Nested
    class SentCodes extends CodesContract {
        private final CodeStore codes = new InMemoryCodes(ledger);

        @Override
        protected CodeStore codes() {
            return codes;
        }

        @Override
        protected Ledger ledger() {
            return ledger;
        }
    }

    @Nested
    class TrackedNumberLookUps extends TrackedNumbersContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected TrackedNumbers numbers() {
            return orders;
        }
    }

    @Nested
    class OrderViews extends OrderViewContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }
    }

    @Nested
    class OrderRoundTrips extends OrderRoundTripContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }
    }

    @Nested
    class Ledgers extends LedgerContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected Ledger ledger() {
            return ledger;
        }
    }

    @Nested
    class Reviews extends ReviewStoreContract {
        private final InMemoryReviews store = new InMemoryReviews(ledger);

        @Override
        protected ReviewStore reviews() {
            return store;
        }

        @Override
        protected ReviewDesk desk() {
            return store;
        }

        @Override
        protected AnswerDrafts drafts() {
            return store;
        }

        @Override
        protected ReviewShelf shelf() {
            return store;
        }

        @Override
        protected Ledger ledger() {
            return ledger;
        }
    }

    @Nested
    class Payments extends PaymentStoreContract {
        private final PaymentStore store = new InMemoryPayments(orders);

        @Override
        protected PaymentStore payments() {
            return store;
        }

        @Override
        protected OrderStore orders() {
            return orders;
        }
    }

    @Nested
    class Withdrawals extends WithdrawalStoreContract {
        private final InMemoryWithdrawals store = new InMemoryWithdrawals(orders, ledger);

        @Override
        protected WithdrawalStore withdrawals() {
            return store;
        }

        @Override
        protected WithdrawalDesk desk() {
            return store;
        }

        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected Ledger ledger() {
            return ledger;
        }
    }

    @Nested
    class CopierJobs extends JobsContract {
        private final Jobs<PictureKey, PictureCopy> pictures = InMemoryJobs.ofPictures();
        private final Jobs<DocumentKey, DocumentCopy> documents = InMemoryJobs.ofDocuments();

        @Override
        protected Jobs<PictureKey, PictureCopy> pictures() {
            return pictures;
        }

        @Override
        protected Jobs<DocumentKey, DocumentCopy> documents() {
            return documents;
        }
    }

    @Nested
    class PictureLedgers extends PictureLedgerContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected PictureLedger pictures() {
            return orders.pictures();
        }
    }

    @Nested
    class PictureStores extends PictureStoreContract {
        private final InMemoryPictureStore store = new InMemoryPictureStore();

        @Override
        protected PictureStore store() {
            return store;
        }
    }

    @Nested
    class TemplateStores extends TemplateStoreContract {
        private final InMemoryTemplates templates = new InMemoryTemplates();

        @Override
        protected EditableTemplates templates() {
            return templates;
        }
    }

    @Nested
    class SettingsStores extends SettingsStoreContract {
        private final InMemorySettings settings = new InMemorySettings();

        @Override
        protected SettingsStore settings() {
            return settings;
        }

        @Override
        protected EditableSettings editable() {
            return settings;
        }
    }

    @Nested
    class MailboxesAndTheirStates extends MailboxesContract {
        private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();

        @Override
        protected Mailboxes mailboxes() {
            return mailboxes;
        }

        @Override
        protected MailboxStates states() {
            return mailboxes;
        }

        @Override
        protected MailboxTrials trials() {
            return mailboxes;
        }

        @Override
        protected KeptTokens tokens() {
            return mailboxes;
        }

        @Override
        protected MailboxSignIns signIns() {
            return mailboxes;
        }
    }

    @Nested
    class Apps extends AppRegistrationsContract {
        private final InMemoryAppRegistrations registrations = new InMemoryAppRegistrations();

        @Override
        protected AppRegistrations registrations() {
            return registrations;
        }
    }

    @Nested
    class StatesOfConnections extends ConnectionStatesContract {
        private final InMemoryConnections connections = new InMemoryConnections();

        @Override
        protected ConnectionStates states() {
            return connections;
        }
    }

    @Nested
    class Webhooks extends WebhookStoreContract {
        private final InMemoryWebhooks webhooks = new InMemoryWebhooks();

        @Override
        protected EndpointStore endpoints() {
            return webhooks;
        }

        @Override
        protected EndpointHealths healths() {
            return webhooks;
        }

        @Override
        protected Deliveries deliveries() {
            return webhooks;
        }
    }

    @Nested
    class SecretBoxes extends SecretBoxContract {
        @Override
        protected SecretBox secrets() {
            return new FakeSecretBox();
        }
    }

    @Nested
    class FailureLogs extends FailureLogContract {
        private final InMemoryFailureLog failures = new InMemoryFailureLog();

        @Override
        protected FailureLog failures() {
            return failures;
        }
    }

    @Nested
    class EventQueues extends EventQueueContract {
        private final InMemoryQueue queue = new InMemoryQueue();

        @Override
        protected EventQueue queue() {
            return queue;
        }

        @Override
        protected List<String> received(int expected) {
            return queue.bodies();
        }
    }

    @Nested
    class TellingLedgers extends TellingLedgerContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected TellingLedger tellings() {
            return orders.tellings();
        }
    }

    @Nested
    class DocumentLedgers extends DocumentLedgerContract {
        @Override
        protected OrderStore orders() {
            return orders;
        }

        @Override
        protected Ledger ledger() {
            return ledger;
        }

        @Override
        protected DocumentLedger documents() {
            return orders.documents();
        }
    }

    @Nested
    class DocumentStores extends DocumentStoreContract {
        private final DocumentStore store = new InMemoryDocumentStore();

        @Override
        protected DocumentStore store() {
            return store;
        }
    }

    @Nested
    class Bulks extends BulkStoreContract {
        private final InMemoryBulk bulk = new InMemoryBulk(ledger, new BulkPace(12.5));

        @Override
        protected BulkStore bulk() {
            return bulk;
        }

        @Override
        protected Ledger ledger() {
            return ledger;
        }

        @Override
        protected BulkLane lane() {
            return bulk;
        }
    }

    @Nested
    class Views extends SavedViewsContract {
        private final InMemoryViews views = new InMemoryViews();

        @Override
        protected SavedViewStore views() {
            return views;
        }
    }
}
