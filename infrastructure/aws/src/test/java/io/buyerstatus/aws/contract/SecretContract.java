package io.buyerstatus.aws.contract;

import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.testing.contract.SecretBoxContract;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.kms.KmsClient;

/** The contract of secrets on KMS, or a server that claims to be it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls makeKey() before anything else.
abstract class SecretContract extends SecretBoxContract {
    private KmsClient kms;
    private String keyId;

    abstract URI endpoint();

    @BeforeAll
    void makeKey() {
        kms = Clients.kms(endpoint());
        keyId = kms.createKey().keyMetadata().keyId();
    }

    @AfterAll
    void dropKey() {
        kms.scheduleKeyDeletion(request -> request.keyId(keyId).pendingWindowInDays(7));
        kms.close();
    }

    @Override
    protected SecretBox secrets() {
        return new KmsSecretBox(kms, keyId);
    }
}
