package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.access.DynamoCodeStore;
import io.buyerstatus.aws.access.DynamoRateLimiter;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.api.DynamoKeptAnswers;
import io.buyerstatus.aws.api.DynamoKeyUse;
import io.buyerstatus.aws.api.DynamoRequestLimiter;
import io.buyerstatus.aws.bulk.DynamoBulkLane;
import io.buyerstatus.aws.bulk.DynamoBulkStore;
import io.buyerstatus.aws.bulk.DynamoSavedViews;
import io.buyerstatus.aws.connection.DynamoAppRegistrations;
import io.buyerstatus.aws.connection.DynamoConnectionStates;
import io.buyerstatus.aws.document.DynamoDocumentJobs;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.document.DynamoShopFiles;
import io.buyerstatus.aws.ledger.DynamoAutomationHistory;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.ledger.DynamoFailureLog;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.DynamoRejectedEvents;
import io.buyerstatus.aws.ledger.DynamoSenderReputation;
import io.buyerstatus.aws.mailbox.DynamoKeptTokens;
import io.buyerstatus.aws.mailbox.DynamoMailboxSignIns;
import io.buyerstatus.aws.mailbox.DynamoMailboxStates;
import io.buyerstatus.aws.mailbox.DynamoMailboxTrials;
import io.buyerstatus.aws.mailbox.DynamoMailboxes;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoInquiries;
import io.buyerstatus.aws.order.DynamoInquiryDesk;
import io.buyerstatus.aws.order.DynamoLetters;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoPayments;
import io.buyerstatus.aws.order.DynamoStandingLetters;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.order.DynamoWithdrawalDesk;
import io.buyerstatus.aws.order.DynamoWithdrawals;
import io.buyerstatus.aws.picture.DynamoPictureJobs;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.aws.reply.DynamoMails;
import io.buyerstatus.aws.review.DynamoAnswerDrafts;
import io.buyerstatus.aws.review.DynamoReviewDesk;
import io.buyerstatus.aws.review.DynamoReviewShelf;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.search.DynamoSearchRows;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoApiKeyStore;
import io.buyerstatus.aws.staff.DynamoApiKeys;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.aws.staff.DynamoSessions;
import io.buyerstatus.aws.staff.DynamoStaff;
import io.buyerstatus.aws.telling.DynamoTellingLedger;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.LosingHttpClient;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.aws.webhook.DynamoDeliveries;
import io.buyerstatus.aws.webhook.DynamoEndpointHealths;
import io.buyerstatus.aws.webhook.DynamoEndpoints;
import io.buyerstatus.core.access.code.CodeStore;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.api.ApiKeyStore;
import io.buyerstatus.core.api.ApiKeys;
import io.buyerstatus.core.api.KeptAnswers;
import io.buyerstatus.core.api.KeyUse;
import io.buyerstatus.core.api.RequestLimiter;
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
import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentLedger;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.document.ShopFiles;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.login.KeptTokens;
import io.buyerstatus.core.mailbox.login.MailboxSignIns;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.SenderReputation;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.LetterReader;
import io.buyerstatus.core.message.letter.StandingLetters;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureLedger;
import io.buyerstatus.core.reviewing.AnswerDrafts;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.reviewing.ReviewStore;
import io.buyerstatus.core.scheduling.Jobs;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.search.SearchRows;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.Sessions;
import io.buyerstatus.core.staff.StaffStore;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.testing.contract.ApiContract;
import io.buyerstatus.core.testing.contract.AppRegistrationsContract;
import io.buyerstatus.core.testing.contract.AutomationHistoryContract;
import io.buyerstatus.core.testing.contract.AutomationTalliesContract;
import io.buyerstatus.core.testing.contract.BulkStoreContract;
import io.buyerstatus.core.testing.contract.ConnectionStatesContract;
import io.buyerstatus.core.testing.contract.DeskOrdersContract;
import io.buyerstatus.core.testing.contract.DocumentLedgerContract;
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
import io.buyerstatus.core.testing.contract.ReviewStoreContract;
import io.buyerstatus.core.testing.contract.SavedViewsContract;
import io.buyerstatus.core.testing.contract.SearchContract;
import io.buyerstatus.core.testing.contract.SenderReputationContract;
import io.buyerstatus.core.testing.contract.SettingsStoreContract;
import io.buyerstatus.core.testing.contract.StaffContract;
import io.buyerstatus.core.testing.contract.TellingLedgerContract;
import io.buyerstatus.core.testing.contract.TemplateStoreContract;
import io.buyerstatus.core.testing.contract.TrackedNumbersContract;
import io.buyerstatus.core.testing.contract.WebhookStoreContract;
import io.buyerstatus.core.testing.contract.WithdrawalStoreContract;
import io.buyerstatus.core.testing.guard.AttemptsContract;
import io.buyerstatus.core.testing.guard.CodesContract;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.view.SavedViewStore;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.EndpointStore;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contracts of everything that is kept in DynamoDB, on tables as the template describes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls makeTables() before anything else.
abstract class StoreContracts {
    private DynamoDbClient dynamo;
    private String orders;
    private String ledger;
    private String settings;
    private String staff;
    private String search;
    private String reviews;
    private String copies;

    /** Where DynamoDB is, or a server that claims to be it. */
    abstract URI endpoint();

    @BeforeAll
    void makeTables() {
        dynamo = Clients.dynamoDb(endpoint());
        TemplateTables tables = TemplateTables.read();
        orders = tables.create(dynamo, "Orders");
        ledger = tables.create(dynamo, "Ledger");
        settings = tables.create(dynamo, "Settings");
        staff = tables.create(dynamo, "Staff");
        search = tables.create(dynamo, "Search");
        reviews = tables.create(dynamo, "Reviews");
        copies = tables.create(dynamo, "Copies");
    }

    /** Ends what {@link #endpoint} leads to, where that is ours. */
    void stopServer() {}

    @AfterAll
    void dropTables() {
        Undeclared.in(
                dynamo,
                Map.of(
                        "Orders", orders,
                        "Ledger", ledger,
                        "Settings", settings,
                        "Staff", staff,
                        "Search", search,
                        "Reviews", reviews,
                        "Copies", copies));
        List.of(orders, ledger, settings, staff, reviews, copies)
                .forEach(table -> dynamo.deleteTable(request -> request.tableName(table)));
        dynamo.close();
        stopServer();
    }

    private OrderStore orderStore() {
        return new DynamoOrderStore(dynamo, orders, ledger);
    }

    @Nested
    class Desks extends DeskOrdersContract {
        @Override
        protected OrderStore orders() {
            return new DynamoOrderStore(dynamo, orders, ledger);
        }

        @Override
        protected DeskOrders desk() {
            return new DynamoDeskOrders(dynamo, orders, ledger);
        }

        @Override
        protected LetterReader letters() {
            return new DynamoLetters(dynamo, orders);
        }

        @Override
        protected StandingLetters standing() {
            return new DynamoStandingLetters(dynamo, orders);
        }
    }

    @Nested
    class OrderCommits extends OrderCommitContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }

        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }

        @Override
        protected RejectedEvents refusals() {
            return new DynamoRejectedEvents(dynamo, ledger);
        }
    }

    @Nested
    class Reviews extends ReviewStoreContract {
        @Override
        protected ReviewStore reviews() {
            return new DynamoReviews(dynamo, reviews, ledger);
        }

        @Override
        protected ReviewDesk desk() {
            return new DynamoReviewDesk(dynamo, reviews, ledger);
        }

        @Override
        protected AnswerDrafts drafts() {
            return new DynamoAnswerDrafts(dynamo, reviews);
        }

        @Override
        protected ReviewShelf shelf() {
            return new DynamoReviewShelf(dynamo, reviews);
        }

        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }
    }

    @Nested
    class Staffs extends StaffContract {
        @Override
        protected StaffStore staffs() {
            return new DynamoStaff(dynamo, staff);
        }

        @Override
        protected Sessions sessions() {
            return new DynamoSessions(dynamo, staff);
        }

        @Override
        protected SessionReader reader() {
            return new DynamoSessionReader(dynamo, staff);
        }
    }

    @Nested
    class Programs extends ApiContract {
        @Override
        protected ApiKeyStore keys() {
            return new DynamoApiKeyStore(dynamo, staff);
        }

        @Override
        protected ApiKeys reader() {
            return new DynamoApiKeys(dynamo, staff);
        }

        @Override
        protected RequestLimiter limiter() {
            return new DynamoRequestLimiter(dynamo, ledger);
        }

        @Override
        protected KeyUse use() {
            return new DynamoKeyUse(dynamo, ledger);
        }

        @Override
        protected KeptAnswers answers() {
            return new DynamoKeptAnswers(dynamo, ledger);
        }
    }

    @Nested
    class DerivedRows extends SearchContract {
        @Override
        protected SearchRows rows() {
            return new DynamoSearchRows(dynamo, search, new RandomSecretSource());
        }

        @Override
        protected OrderLists lists() {
            return new DynamoOrderLists(dynamo, search);
        }
    }

    @Nested
    class Histories extends AutomationHistoryContract {
        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }

        @Override
        protected AutomationHistory history() {
            return new DynamoAutomationHistory(dynamo, ledger);
        }
    }

    @Nested
    class Tallies extends AutomationTalliesContract {
        @Override
        protected AutomationTallies tallies() {
            return new DynamoAutomationTallies(dynamo, ledger);
        }
    }

    @Nested
    class Mails extends MailStoreContract {
        @Override
        protected MailStore mails() {
            return new DynamoMails(dynamo, ledger);
        }
    }

    @Nested
    class Bulks extends BulkStoreContract {
        @Override
        protected BulkStore bulk() {
            return new DynamoBulkStore(dynamo, ledger);
        }

        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }

        @Override
        protected BulkLane lane() {
            return new DynamoBulkLane(dynamo, ledger, new BulkPace(12.5));
        }
    }

    @Nested
    class Views extends SavedViewsContract {
        @Override
        protected SavedViewStore views() {
            return new DynamoSavedViews(dynamo, ledger);
        }
    }

    @Nested
    class Reputations extends SenderReputationContract {
        @Override
        protected SenderReputation reputation() {
            return new DynamoSenderReputation(dynamo, ledger);
        }
    }

    @Nested
    class OwnMailboxes extends MailboxesContract {
        @Override
        protected Mailboxes mailboxes() {
            return new DynamoMailboxes(dynamo, settings);
        }

        @Override
        protected MailboxStates states() {
            return new DynamoMailboxStates(dynamo, ledger);
        }

        @Override
        protected MailboxTrials trials() {
            return new DynamoMailboxTrials(dynamo, ledger);
        }

        @Override
        protected KeptTokens tokens() {
            return new DynamoKeptTokens(dynamo, ledger);
        }

        @Override
        protected MailboxSignIns signIns() {
            return new DynamoMailboxSignIns(dynamo, ledger);
        }
    }

    @Nested
    class Apps extends AppRegistrationsContract {
        @Override
        protected AppRegistrations registrations() {
            return new DynamoAppRegistrations(dynamo, ledger);
        }
    }

    @Nested
    class StatesOfConnections extends ConnectionStatesContract {
        @Override
        protected ConnectionStates states() {
            return new DynamoConnectionStates(dynamo, ledger);
        }
    }

    @Nested
    class Webhooks extends WebhookStoreContract {
        @Override
        protected EndpointStore endpoints() {
            return new DynamoEndpoints(dynamo, settings);
        }

        @Override
        protected EndpointHealths healths() {
            return new DynamoEndpointHealths(dynamo, ledger);
        }

        @Override
        protected Deliveries deliveries() {
            return new DynamoDeliveries(dynamo, ledger);
        }
    }

    @Nested
    class Tries extends AttemptsContract {
        @Override
        protected RateLimiter attempts() {
            return new DynamoRateLimiter(dynamo, orders);
        }
    }

    @Nested
    class SentCodes extends CodesContract {
        @Override
        protected CodeStore codes() {
            return new DynamoCodeStore(dynamo, orders, ledger);
        }

        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }
    }

    @Nested
    class TrackedNumberLookUps extends TrackedNumbersContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }

        @Override
        protected TrackedNumbers numbers() {
            return new DynamoTrackedNumbers(dynamo, orders);
        }
    }

    @Nested
    class OrderViews extends OrderViewContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }
    }

    @Nested
    class OrderRoundTrips extends OrderRoundTripContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }
    }

    @Nested
    class Ledgers extends LedgerContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }

        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }
    }

    @Nested
    class Payments extends PaymentStoreContract {
        @Override
        protected PaymentStore payments() {
            return new DynamoPayments(dynamo, orders, ledger);
        }

        @Override
        protected OrderStore orders() {
            return orderStore();
        }
    }

    @Nested
    class Inquiries extends InquiryStoreContract {
        @Override
        protected InquiryStore store() {
            return new DynamoInquiries(dynamo, orders, ledger);
        }

        @Override
        protected InquiryDesk desk() {
            return new DynamoInquiryDesk(dynamo, orders, ledger);
        }
    }

    @Nested
    class Withdrawals extends WithdrawalStoreContract {
        @Override
        protected WithdrawalStore withdrawals() {
            return new DynamoWithdrawals(dynamo, orders, ledger);
        }

        @Override
        protected WithdrawalDesk desk() {
            return new DynamoWithdrawalDesk(dynamo, orders);
        }

        @Override
        protected OrderStore orders() {
            return orderStore();
        }

        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }
    }

    @Nested
    class TellingLedgers extends TellingLedgerContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }

        @Override
        protected TellingLedger tellings() {
            return new DynamoTellingLedger(dynamo, ledger);
        }
    }

    @Nested
    class CopierJobs extends JobsContract {
        @Override
        protected Jobs<PictureKey, PictureCopy> pictures() {
            return new DynamoPictureJobs(dynamo, copies);
        }

        @Override
        protected Jobs<DocumentKey, DocumentCopy> documents() {
            return new DynamoDocumentJobs(dynamo, copies);
        }
    }

    @Nested
    class DocumentLedgers extends DocumentLedgerContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }

        @Override
        protected Ledger ledger() {
            return new DynamoLedger(dynamo, ledger);
        }

        @Override
        protected DocumentLedger documents() {
            return new DynamoDocumentLedger(dynamo, ledger);
        }
    }

    @Test
    @Tag("BL-50")
    void aShopsFilesAreListedByIdAndAnotherOfTheSameIdTakesItsPlace() {
        ShopFiles files = new DynamoShopFiles(dynamo, ledger);
        ShopId shop = new ShopId("files");
        DocumentContent content = new DocumentContent("0123456789abcdef".repeat(4), DocumentType.PDF, 17);
        ShopFile form = new ShopFile("returns", "R\u00fccksendung.pdf", content, Instant.parse("2026-11-21T20:15:30Z"));
        ShopFile care = new ShopFile("care", "Pflege.pdf", content, form.addedAt());
        files.put(shop, new ShopFile("returns", "old.pdf", content, form.addedAt()));
        files.put(shop, form);
        files.put(shop, care);
        assertThat(files.all(shop)).containsExactly(care, form);
        assertThat(files.find(shop, "returns")).contains(form);
        assertThat(files.remove(shop, "returns")).isTrue();
        assertThat(files.remove(shop, "returns")).isFalse();
        assertThat(files.find(shop, "returns")).isEmpty();
    }

    @Nested
    class PictureLedgers extends PictureLedgerContract {
        @Override
        protected OrderStore orders() {
            return orderStore();
        }

        @Override
        protected PictureLedger pictures() {
            return new DynamoPictureLedger(dynamo, ledger);
        }
    }

    @Nested
    class TemplateStores extends TemplateStoreContract {
        @Override
        protected EditableTemplates templates() {
            return new DynamoTemplates(dynamo, settings);
        }
    }

    @Nested
    class SettingsStores extends SettingsStoreContract {
        @Override
        protected SettingsStore settings() {
            return editable();
        }

        @Override
        protected EditableSettings editable() {
            return new DynamoSettingsStore(dynamo, settings);
        }
    }

    @Nested
    class FailureLogs extends FailureLogContract {
        @Override
        protected FailureLog failures() {
            return new DynamoFailureLog(dynamo, ledger);
        }
    }

    /** What the SDK's own retries come to, when the server acted and its answer was lost. */
    @Nested
    class LostAnswers {
        private final LosingHttpClient http =
                new LosingHttpClient(UrlConnectionHttpClient.builder().build());
        private final DynamoDbClient losing = Clients.dynamoDb(endpoint(), http);
        private final OrderStore store = new DynamoOrderStore(losing, orders, ledger);
        private final OrderKey key = OrderKey.of(
                new ShopId("demo"),
                new ConnectionId("demo-web"),
                UUID.randomUUID().toString());

        @AfterEach
        void close() {
            losing.close();
        }

        @Test
        void aCommitThatIsRepeatedWithinTheCallIsDoneOnce() {
            http.loseNext(1);
            assertThat(store.commit(Samples.first(key, "a"))).isEqualTo(Commit.DONE);
            assertThat(store.find(key).orElseThrow().version()).isEqualTo(1);
        }

        @Test
        void aClaimThatIsRepeatedWithinTheCallIsOursAndNobodyElses() {
            Instant now = Instant.parse("2026-11-20T10:00:00Z");
            Message planned =
                    Message.plan(Subject.of(key), BuiltInTypes.ORDER_CONFIRMED, "1", DeliveryChannel.EMAIL, now);
            OrderChange first = Samples.first(key, "a");
            store.commit(first.withMessages(List.of(planned)));
            Ledger rows = new DynamoLedger(losing, ledger);
            Message claimed = planned.claimed("erika@example.org", now);
            http.loseNext(1);
            assertThat(rows.replace(claimed)).isTrue();
            assertThat(rows.replace(claimed)).isFalse();
        }

        @Test
        void aCodeThatIsTypedCountsOnceWhenItsCallIsRepeated() {
            CodeStore codes = new DynamoCodeStore(losing, orders, ledger);
            Instant now = Instant.parse("2026-11-20T10:00:00Z");
            CodeId id = new CodeId(Hashes.key("code", key.key()));
            codes.issue(
                    new CodeStore.Issued(id, key, CodeStore.Purpose.VERIFY, now.plusSeconds(600)),
                    Message.plan(Subject.of(key), BuiltInTypes.ACCESS_CODE, id.value(), DeliveryChannel.EMAIL, now));
            for (int wrong = 1; wrong < CodeStore.TRIES; wrong++) {
                http.loseNext(1);
                assertThat(codes.spend(key.shop(), id, false, now)).isEqualTo(CodeStore.Spent.WRONG);
            }
            http.loseNext(1);
            assertThat(codes.spend(key.shop(), id, true, now)).isEqualTo(CodeStore.Spent.RIGHT);
            assertThat(codes.spend(key.shop(), id, true, now)).isEqualTo(CodeStore.Spent.GONE);
        }

        @Test
        void aCommitWhoseAnswersAreAllLostIsADuplicateWhenItComesAgain() {
            http.loseNext(3);
            assertThatThrownBy(() -> store.commit(Samples.first(key, "a"))).isInstanceOf(SdkClientException.class);
            assertThat(store.commit(Samples.next(store.find(key), key, "a"))).isEqualTo(Commit.DUPLICATE);
            assertThat(store.find(key).orElseThrow().version()).isEqualTo(1);
        }
    }
}
