package io.buyerstatus.aws.contract;

import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything on whatever server {@code -Daws.endpoint=URL} names. */
@EnabledIfSystemProperty(
        named = "aws.endpoint",
        matches = "http.+",
        disabledReason = "No AWS-compatible server was given: -Daws.endpoint=URL")
@ExtendWith(Deviations.class)
class AnyServerTest {
    private static URI server() {
        return URI.create(System.getProperty("aws.endpoint", ""));
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
    class Mails extends MailContract {
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

    @Nested
    class Pictures extends PictureContract {
        @Override
        URI endpoint() {
            return server();
        }
    }
}
