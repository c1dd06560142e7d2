package io.buyerstatus.local.engine;

import com.typesafe.config.ConfigFactory;
import io.buyerstatus.local.guard.GuardedPort;
import io.buyerstatus.local.stack.LocalAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.List$;

/** ElasticMQ in this process, on loopback, behind a guard: it would take a form of any web page. Its clock is the machine's. */
public final class SqsEngine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Port port;
    private final ActorSystem actors;
    private final HiddenPort hidden;
    private final SQSRestServer server;
    private @Nullable GuardedPort guard;

    private SqsEngine(Port port, HiddenPort hidden, ActorSystem actors, SQSRestServer server) {
        this.port = port;
        this.hidden = hidden;
        this.actors = actors;
        this.server = server;
    }

    /**
     * Starts the engine.
     *
     * @param port a claimed port
     * @param folder where queues are kept; in memory if empty
     * @throws StartFailure if it cannot listen or cannot read its files
     */
    public static SqsEngine start(Port port, Optional<Path> folder) {
        ActorSystem actors = ActorSystem.create(
                "sqs",
                ConfigFactory.parseMap(Map.of(
                                "pekko.daemonic", "on", "pekko.jvm-shutdown-hooks", "off", "pekko.loglevel", "WARNING"))
                        .withFallback(ConfigFactory.load(SqsEngine.class.getClassLoader())));
        Option<ActorRef> memory = Option.apply(
                folder.map(path -> actors.actorOf(Props.create(SqlQueuePersistenceActor.class, () -> keeper(path))))
                        .orElse(null));
        ActorRef queues = actors.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, memory)));
        HiddenPort hidden = HiddenPort.claim();
        TheSQSRestServerBuilder builder = SQSRestServerBuilder$.MODULE$
                .withActorSystem(actors)
                .withQueueManagerActor(queues)
                .withInterface(hidden.host())
                .withPort(hidden.number())
                .withServerAddress(new NodeAddress("http", "localhost", port.number(), ""))
                .withAWSRegion(LocalAccount.REGION)
                .withAWSAccountId(LocalAccount.ID);
        SQSRestServer server = (memory.isDefined() ? builder.withQueueEventListener(memory.get()) : builder).start();
        SqsEngine engine = new SqsEngine(port, hidden, actors, server);
        engine.await(memory, queues);
        engine.open();
        return engine;
    }

    private static SqlQueuePersistenceActor keeper(Path folder) {
        String uri = "jdbc:h2:" + folder.resolve("queues").toAbsolutePath();
        return new SqlQueuePersistenceActor(
                new SqlQueuePersistenceConfig(true, "org.h2.Driver", uri, "", "", false),
                List$.MODULE$.<CreateQueueMetadata>empty());
    }

    private void await(Option<ActorRef> memory, ActorRef queues) {
        try {
            server.waitUntilStarted();
        } catch (RuntimeException e) {
            close();
            throw port.taken(e);
        }
        if (memory.isEmpty()) {
            return;
        }
        try {
            Patterns.ask(memory.get(), new QueueEvent.Restore(queues), PATIENCE)
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new StartFailure("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new StartFailure("the queues kept in DATA_DIR cannot be read: " + e.getMessage(), e);
        }
    }

    private void open() {
        try {
            guard = GuardedPort.start(port.number(), hidden.socket());
        } catch (IOException e) {
            close();
            throw port.taken(e);
        }
    }

    /** Where people's clients reach it. */
    public URI endpoint() {
        return port.uri();
    }

    /** Where this process reaches it, past the guard. */
    public URI within() {
        return hidden.uri();
    }

    @Override
    public void close() {
        if (guard != null) {
            guard.close();
        }
        server.stopAndGetFuture().apply();
        actors.terminate();
        try {
            actors.getWhenTerminated().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("ElasticMQ does not stop", e);
        }
    }
}
