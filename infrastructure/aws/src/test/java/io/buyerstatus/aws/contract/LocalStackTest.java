package io.buyerstatus.aws.contract;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** Stores, queue, secrets and SMS on LocalStack. Its community image never had SES v2. */
@EnabledIf(value = "dockerIsThere", disabledReason = LocalStackTest.NO_DOCKER)
class LocalStackTest {
    /** The last image that starts without an account's token. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    static final String NO_DOCKER = "No Docker engine answers, so LocalStack cannot be started";

    private static final System.Logger LOG = System.getLogger(LocalStackTest.class.getName());

    /** Made when first used, since making it already asks for the engine. */
    private static final class Container {
        static final LocalStackContainer SERVER =
                new LocalStackContainer(IMAGE).withServices("dynamodb", "sqs", "sns", "kms");
    }

    static boolean dockerIsThere() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (!there) {
            // The build's own output names skipped tests, but not their reasons.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} is skipped: {1}",
                    LocalStackTest.class.getSimpleName(),
                    NO_DOCKER);
        }
        return there;
    }

    @BeforeAll
    static void start() {
        try {
            Container.SERVER.start();
        } catch (ContainerFetchException unreachable) {
            Assumptions.abort("A Docker engine answers, but " + IMAGE + " cannot be fetched");
        }
    }

    @AfterAll
    static void stop() {
        Container.SERVER.stop();
    }

    private static URI server() {
        return Container.SERVER.getEndpoint();
    }

    @Nested
    class Stores extends StoreContracts {
        @Override
        URI endpoint() {
            return server();
        }
    }

    @Nested
    class Queue extends QueueContract {
        @Override
        URI endpoint() {
            return server();
        }
    }

    @Nested
    class Secrets extends SecretContract {
        @Override
        URI endpoint() {
            return server();
        }
    }

    @Nested
    class Texts extends TextContract {
        @Override
        URI endpoint() {
            return server();
        }
    }
}
