package io.buyerstatus.functions.desksettings;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.connection.DynamoConnectionStates;
import io.buyerstatus.aws.ledger.DynamoAutomationHistory;
import io.buyerstatus.aws.ledger.DynamoAutomationTallies;
import io.buyerstatus.aws.ledger.DynamoRejectedEvents;
import io.buyerstatus.aws.mailbox.DynamoMailboxSignIns;
import io.buyerstatus.aws.mailbox.DynamoMailboxStates;
import io.buyerstatus.aws.mailbox.DynamoMailboxTrials;
import io.buyerstatus.aws.mailbox.DynamoMailboxes;
import io.buyerstatus.aws.mailbox.SqsSignInReturns;
import io.buyerstatus.aws.mailbox.SqsTrialRequests;
import io.buyerstatus.aws.queue.SignedSendMessage;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.aws.template.DynamoTemplates;
import io.buyerstatus.aws.webhook.DynamoDeliveries;
import io.buyerstatus.aws.webhook.DynamoEndpointHealths;
import io.buyerstatus.aws.webhook.DynamoEndpoints;
import io.buyerstatus.console.automation.AutomationPages;
import io.buyerstatus.console.automation.AutomationsPages;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.mailbox.MailboxesPages;
import io.buyerstatus.console.settings.ChangesPages;
import io.buyerstatus.console.settings.SettingsPages;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.console.standing.StandingPages;
import io.buyerstatus.console.template.TemplatePages;
import io.buyerstatus.console.template.TemplatesPages;
import io.buyerstatus.console.webhook.WebhookPages;
import io.buyerstatus.console.webhook.WebhooksPages;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.automation.change.TemplatesInUse;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.TrialRequests;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import io.buyerstatus.core.mailbox.login.MailProviderPlaces;
import io.buyerstatus.core.mailbox.login.MailboxSignIns;
import io.buyerstatus.core.mailbox.login.SignInAtDesk;
import io.buyerstatus.core.mailbox.login.SignInReturns;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.standing.WhatStands;
import io.buyerstatus.core.store.RejectedEvents;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.DeliveryLog;
import io.buyerstatus.core.webhook.EndpointAddress;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.EndpointStore;
import io.buyerstatus.core.webhook.ManageEndpoints;
import io.buyerstatus.dns.DnsQuestions;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.pages.template.save.MailPreparation;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record DeskSettingsWiring(
        SettingsRoute settings,
        ChangesRoute changes,
        TemplatesRoute templates,
        TemplateRoute template,
        AutomationsRoute automations,
        MailboxesRoute mailboxes,
        MailboxSignInRoute mailboxSignIn,
        WebhooksRoute webhooks,
        StandingRoute standing,
        DeskAnswers answers) {
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    private static final String MAILBOX_MESSAGES_QUEUE_URL = "MAILBOX_MESSAGES_QUEUE_URL";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    private static final String WEBHOOK_ORIGINS = "WEBHOOK_ORIGINS";
    private static final String MAIL_PROVIDERS = "MAIL_PROVIDERS";
    private static final String MAIL_SERVERS = "MAIL_SERVERS";
    private static final String MAIL_FROM = "MAIL_FROM";

    static DeskSettingsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String table = environment.required(SETTINGS_TABLE);
        String ledger = environment.required(LEDGER_TABLE);
        SignedSendMessage send = new SignedSendMessage(Patience.OF_A_VISITOR);
        String mailboxQueue = environment.required(MAILBOX_MESSAGES_QUEUE_URL);
        return of(
                new DynamoSessionReader(dynamo, environment.required(STAFF_TABLE)),
                new Stores(
                        new DynamoSettingsStore(dynamo, table),
                        new DynamoTemplates(dynamo, table),
                        new DynamoAutomations(dynamo, table),
                        new Sent(
                                new DynamoAutomationTallies(dynamo, ledger),
                                new DynamoAutomationHistory(dynamo, ledger)),
                        new Post(
                                new DynamoMailboxes(dynamo, table),
                                new DynamoMailboxStates(dynamo, ledger),
                                new DynamoMailboxTrials(dynamo, ledger),
                                new SqsTrialRequests(send, mailboxQueue),
                                new DynamoMailboxSignIns(dynamo, ledger),
                                new SqsSignInReturns(send, mailboxQueue),
                                MailProviderPlaces.parse(
                                        environment.optional(MAIL_PROVIDERS).orElse("")),
                                new SenderProof(
                                        new DnsQuestions(),
                                        MailServers.parse(environment
                                                .optional(MAIL_SERVERS)
                                                .orElse("")),
                                        environment.optional(MAIL_FROM).map(DeskSettingsWiring::domain))),
                        new Webhooks(
                                new DynamoEndpoints(dynamo, table),
                                new DynamoEndpointHealths(dynamo, ledger),
                                new DynamoDeliveries(dynamo, ledger),
                                EndpointAddress.parse(
                                        environment.optional(WEBHOOK_ORIGINS).orElse("")),
                                new RandomSecretSource()),
                        new Troubles(
                                new DynamoConnectionStates(dynamo, ledger), new DynamoRejectedEvents(dynamo, ledger))),
                new KmsSecretBox(AwsClients.kms(Patience.OF_A_VISITOR), environment.required(SECRETS_KEY_ID)),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    /** What the shop's owners write. */
    record Stores(
            EditableSettings settings,
            EditableTemplates templates,
            EditableAutomations automations,
            Sent sent,
            Post post,
            Webhooks webhooks,
            Troubles troubles) {}

    /** What is known of what automations sent. */
    record Sent(AutomationTallies tallies, AutomationHistory history) {}

    /** How connections do, and what was refused. */
    record Troubles(ConnectionStates connections, RejectedEvents refusals) {}

    /** Mailboxes, what is known of them, and who tries them. */
    record Post(
            Mailboxes mailboxes,
            MailboxStates states,
            MailboxTrials trials,
            TrialRequests requests,
            MailboxSignIns signIns,
            SignInReturns returns,
            MailProviderPlaces providers,
            SenderProof proof) {}

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Addresses that are told what happens, and what they were told. */
    record Webhooks(
            EndpointStore endpoints,
            EndpointHealths healths,
            Deliveries deliveries,
            EndpointAddress addresses,
            SecretSource random) {}

    static DeskSettingsWiring of(
            SessionReader sessions, Stores stores, SecretBox box, URI publicBase, InstantSource clock) {
        EditableSettings settings = stores.settings();
        ConsoleFrames frames = new ConsoleFrames(new ConsoleFiles(), ShopNames.in(new CachedSettings(settings, clock)));
        DeskAnswers answers = new DeskAnswers(new DeskDoor(sessions, clock), new DoorPages(frames), publicBase);
        ChangeSettings change = new ChangeSettings(settings, SettingsCatalogue.byPath(), box, clock);
        TemplatesInUse use = new TemplatesInUse(stores.automations(), stores.templates());
        SaveTemplates save = new SaveTemplates(stores.templates(), new MailPreparation(), use, clock);
        TemplatePages editor = new TemplatePages(frames);
        Webhooks webhooks = stores.webhooks();
        Post post = stores.post();
        MailboxSignInRoute signIn = new MailboxSignInRoute(
                answers,
                new SignInAtDesk(post.mailboxes(), post.signIns(), post.returns(), box, post.providers(), clock),
                webhooks.random());
        return new DeskSettingsWiring(
                new SettingsRoute(answers, settings, change, new SettingsPages(frames), clock),
                new ChangesRoute(answers, settings, change, new ChangesPages(frames), clock),
                new TemplatesRoute(answers, settings, stores.templates(), use, new TemplatesPages(frames), editor),
                new TemplateRoute(
                        answers,
                        settings,
                        stores.templates(),
                        save,
                        use,
                        stores.sent().history(),
                        editor,
                        clock),
                new AutomationsRoute(
                        answers,
                        settings,
                        stores.automations(),
                        stores.templates(),
                        stores.sent().tallies(),
                        stores.sent().history(),
                        new AutomationsPages(frames),
                        new AutomationPages(frames),
                        clock),
                new MailboxesRoute(
                        answers,
                        settings,
                        post.mailboxes(),
                        post.states(),
                        post.trials(),
                        post.requests(),
                        post.signIns(),
                        signIn,
                        box,
                        post.proof(),
                        new MailboxesPages(frames),
                        clock),
                signIn,
                new WebhooksRoute(
                        answers,
                        settings,
                        new ManageEndpoints(
                                webhooks.endpoints(),
                                webhooks.healths(),
                                webhooks.addresses(),
                                box,
                                webhooks.random(),
                                clock),
                        new DeliveryLog(webhooks.deliveries(), webhooks.random(), clock),
                        new WebhooksPages(frames),
                        new WebhookPages(frames),
                        clock),
                new StandingRoute(
                        answers,
                        settings,
                        new WhatStands(
                                settings,
                                new WhatStands.Post(
                                        stores.post().mailboxes(), stores.post().states()),
                                new WhatStands.Acting(
                                        stores.automations(), stores.sent().tallies()),
                                stores.troubles().connections(),
                                stores.troubles().refusals(),
                                clock),
                        new StandingPages(frames)),
                answers);
    }
}
