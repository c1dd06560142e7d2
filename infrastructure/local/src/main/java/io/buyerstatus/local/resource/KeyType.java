package io.buyerstatus.local.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.kms.KeyStore;
import io.buyerstatus.local.template.Properties;
import java.util.Map;
import java.util.UUID;

/** {@code AWS::KMS::Key}: a key of the KMS stand-in. */
public final class KeyType implements ResourceType {

    private final KeyStore keys;

    public KeyType(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "Description",
                    "EnableKeyRotation",
                    "RotationPeriodInDays",
                    "KeyPolicy",
                    "PendingWindowInDays",
                    "Tags");
            properties.oneOf("KeySpec", "SYMMETRIC_DEFAULT");
            properties.oneOf("KeyUsage", "ENCRYPT_DECRYPT");
            properties.oneOf("Enabled", "true");
            // Always the same, so that what was encrypted before a restart can be decrypted after it.
            String id = UUID.nameUUIDFromBytes(resource.generatedName().getBytes(UTF_8))
                    .toString();
            keys.ensure(id);
            return new Provisioned(id, Map.of("Arn", LocalAccount.arn("kms", "key/" + id), "KeyId", id));
        });
    }
}
