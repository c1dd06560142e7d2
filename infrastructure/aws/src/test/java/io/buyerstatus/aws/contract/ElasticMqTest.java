package io.buyerstatus.aws.contract;

import io.buyerstatus.aws.testing.ElasticMq;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The queue on ElasticMQ. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticMqTest extends QueueContract {
    private final ElasticMq engine = new ElasticMq();

    @Override
    URI endpoint() {
        return engine.endpoint();
    }

    @AfterAll
    void stop() {
        engine.close();
    }
}
