package io.buyerstatus.local.standin;

import io.buyerstatus.local.standin.kms.KeyStore;
import io.buyerstatus.local.standin.kms.KmsService;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.page.OutboxPages;
import io.buyerstatus.local.standin.ses.ConfigurationSets;
import io.buyerstatus.local.standin.ses.SesService;
import io.buyerstatus.local.standin.smsvoice.ReceiptTopics;
import io.buyerstatus.local.standin.smsvoice.SmsVoiceService;
import io.buyerstatus.local.standin.sns.Courier;
import io.buyerstatus.local.standin.sns.SnsService;
import io.buyerstatus.local.standin.sns.Topics;
import io.buyerstatus.local.standin.wire.Faults;
import io.buyerstatus.local.standin.wire.WireServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * SES v2, SNS, End User Messaging SMS and KMS on one loopback port, for any client of AWS: they speak the real protocols, apply the services'
 * rules, and record what they are given instead of sending it anywhere. Signatures are not checked.
 *
 * <pre>{@code
 * try (StandIns standIns = StandIns.start(0, clock, Optional.empty())) {
 *     standIns.topics().subscribe(topicArn, Subscription.to(new Queue(sqsEndpoint, queueUrl), true));
 *     standIns.configurationSets().publish("mail", EventDestination.ofEverything(topicArn));
 *     standIns.keys().ensure(keyId);
 *     ... // clients with endpointOverride(standIns.endpoint())
 * }
 * }</pre>
 */
public final class StandIns implements AutoCloseable {

    private static final String OUTBOX_FILE = "outbox.jsonl";
    private static final String KEYS_FILE = "kms-keys.json";

    private final Outbox outbox;
    private final KeyStore keys;
    private final Courier courier = new Courier();
    private final Topics topics;
    private final ConfigurationSets configurationSets = new ConfigurationSets();
    private final ReceiptTopics smsSets = new ReceiptTopics();
    private final Faults faults = new Faults();
    private final WireServer server;

    private StandIns(int port, InstantSource clock, Outbox outbox, KeyStore keys) throws IOException {
        this.outbox = outbox;
        this.keys = keys;
        this.topics = new Topics(courier, clock);
        this.server = WireServer.start(
                port,
                List.of(
                        new SesService(outbox, configurationSets, topics, courier, clock),
                        new SnsService(topics, outbox, clock),
                        new SmsVoiceService(outbox, smsSets, topics, courier, clock),
                        new KmsService(keys)),
                faults);
    }

    /**
     * Starts the services.
     *
     * @param port 0 for any free one
     * @param clock what the services take for the time; may jump
     * @param dataFolder where outbox and keys are kept between starts; empty: only in memory
     * @throws IOException when the port is taken, or the folder cannot be used
     */
    public static StandIns start(int port, InstantSource clock, Optional<Path> dataFolder) throws IOException {
        if (dataFolder.isEmpty()) {
            return new StandIns(port, clock, Outbox.inMemory(), KeyStore.inMemory(clock));
        }
        KeyStore keys = KeyStore.keptIn(dataFolder.get().resolve(KEYS_FILE), clock);
        Outbox outbox = Outbox.keptIn(dataFolder.get().resolve(OUTBOX_FILE));
        try {
            return new StandIns(port, clock, outbox, keys);
        } catch (IOException failed) {
            outbox.close();
            throw failed;
        }
    }

    /** Where all of them are. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** What was sent. */
    public Outbox outbox() {
        return outbox;
    }

    /** The pages that show it, for {@link OutboxPages#PATH}. */
    public OutboxPages outboxPages() {
        return new OutboxPages(outbox);
    }

    /** SNS topics, and the queues that are subscribed to them. */
    public Topics topics() {
        return topics;
    }

    /** SES configuration sets, and where they publish events. A mail that names any other set is refused. */
    public ConfigurationSets configurationSets() {
        return configurationSets;
    }

    /** Configuration sets of SMS, and where they publish receipts. An SMS that names any other set is refused. */
    public ReceiptTopics smsSets() {
        return smsSets;
    }

    /** KMS keys. */
    public KeyStore keys() {
        return keys;
    }

    /** Lets calls fail, for tests. */
    public Faults faults() {
        return faults;
    }

    /** Whether every event of every mail sent so far has reached its queues, or was given up. */
    public boolean idle() {
        return courier.idle();
    }

    /** Stops listening, gives what is under way half a second, and closes the files. */
    @Override
    public void close() throws IOException {
        server.close();
        courier.close();
        topics.close();
        outbox.close();
    }
}
