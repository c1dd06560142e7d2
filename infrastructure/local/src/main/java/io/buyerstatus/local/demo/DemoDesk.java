package io.buyerstatus.local.demo;

import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.bulk.DynamoBulkStore;
import io.buyerstatus.aws.bulk.DynamoSavedViews;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.order.DynamoDeskOrders;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.bulk.BulkLane;
import io.buyerstatus.core.bulk.BulkQueue.Work;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSelection;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.bulk.DecideBulk;
import io.buyerstatus.core.bulk.ExcludeRecipients;
import io.buyerstatus.core.bulk.GatherRecipients;
import io.buyerstatus.core.bulk.SendToRecipients;
import io.buyerstatus.core.bulk.WorkOnBulk;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.Pause;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.view.SavedView;
import io.buyerstatus.core.view.SavedViewStore;
import io.buyerstatus.core.view.SavedViews;
import io.buyerstatus.pages.template.TemplateMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the staff of the demo shop did before: a message to many, and lists that they keep. */
final class DemoDesk {
    private static final String WORDS =
            "Guten Tag [Name],\n\nunsere Werkstatt ist vom 24. Dezember bis zum 2. Januar geschlossen."
                    + " Ihre Bestellung [order_number] geht davor noch auf den Weg, oder gleich danach.\n\nIhre Nordlicht Keramik";

    private static final List<SavedView> VIEWS =
            List.of(new SavedView("Unterwegs", "progress=sent"), new SavedView("Geld zurück", "money=refund"));

    private final DemoSystem system;
    private final DynamoDbClient dynamo;
    private final DynamoBulkStore store;

    DemoDesk(DemoSystem system, DynamoDbClient dynamo) {
        this.system = system;
        this.dynamo = dynamo;
        this.store = new DynamoBulkStore(dynamo, system.ledgerTable());
    }

    /** Does it unless it was done: what was changed since stays changed. */
    void install(List<StaffMember> staff, List<OrderKey> orders, Instant loaded) {
        SavedViewStore views = new DynamoSavedViews(dynamo, system.ledgerTable());
        staff.stream()
                .filter(member -> views.of(DemoShop.ID, member.person()).equals(SavedViews.NONE))
                .forEach(member ->
                        views.replace(DemoShop.ID, member.person(), new SavedViews(1, VIEWS, Optional.empty())));
        BulkId id = BulkId.of(loaded, "demo");
        staff.stream()
                .filter(member -> member.role() == Role.AGENT)
                .findFirst()
                .filter(agent -> store.find(DemoShop.ID, id).isEmpty())
                .ifPresent(agent -> write(colleague(agent), id, orders));
    }

    private Colleague colleague(StaffMember agent) {
        Instant now = system.clock().instant();
        SessionToken token = new SessionToken(agent.person(), new RandomSecretSource().fresh());
        return new Colleague(
                DemoShop.ID,
                agent.role(),
                new SignedIn(
                        Session.begun(
                                token, new Identity(agent.person(), agent.email(), agent.displayName(), now), now),
                        Map.of(DemoShop.ID, agent.role())),
                token);
    }

    private void write(Colleague agent, BulkId id, List<OrderKey> orders) {
        Deque<Work> asked = new ArrayDeque<>();
        WorkOnBulk work = work(asked);
        DecideBulk decide = new DecideBulk(store, work, system.clock());
        decide.begin(agent, id, new BulkSelection.Ticked(orders), words(), false);
        BulkRun run = store.find(DemoShop.ID, id).orElseThrow();
        decide.send(agent, id, run.tally().included());
        while (!asked.isEmpty()) {
            work.take(asked.poll());
        }
    }

    private static BulkWords words() {
        return new BulkWords(
                MessageKind.MAIL_ONLY,
                DeliveryChannel.EMAIL,
                Optional.empty(),
                Set.of(),
                Map.of(LocalisedText.ANY, new Content("Wann wir geschlossen haben", WORDS)));
    }

    private WorkOnBulk work(Deque<Work> asked) {
        String orders = system.ordersTable();
        String ledger = system.ledgerTable();
        BulkWriter writer = new BulkWriter(
                new TemplateMessages(),
                new DynamoSettingsStore(dynamo, system.settingsTable()),
                system.gateway(),
                system.clock());
        return new WorkOnBulk(
                store,
                new GatherRecipients(
                        store,
                        new FindOrders(
                                new DynamoOrderLists(dynamo, system.searchTable()),
                                DynamoOrderStore.readOnly(dynamo, orders),
                                new DynamoTrackedNumbers(dynamo, orders)),
                        new DynamoDeskOrders(dynamo, orders, ledger),
                        new ExcludeRecipients(writer, new DynamoLedger(dynamo, ledger)::suppression, system.clock()),
                        system.clock()),
                new SendToRecipients(
                        store,
                        new DynamoOrderStore(dynamo, orders, ledger),
                        writer,
                        (messages, now) -> new BulkLane.Turn.Taken(now, Duration.ZERO),
                        Pause.REAL,
                        system.clock()),
                (next, delay) -> asked.add(next),
                system.clock());
    }
}
