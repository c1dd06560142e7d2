package io.buyerstatus.local.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import java.util.Map;
import java.util.UUID;

/** {@code AWS::KMS::Key}: an id; the stand-in makes the key when it is first used. */
public final class KeyType implements ResourceType {

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "Description", "EnableKeyRotation", "RotationPeriodInDays", "KeyPolicy", "PendingWindowInDays", "Tags");
            properties.oneOf("KeySpec", "SYMMETRIC_DEFAULT");
            properties.oneOf("KeyUsage", "ENCRYPT_DECRYPT");
            properties.oneOf("Enabled", "true");
            // Always the same, so that what was encrypted before a restart can be decrypted after it.
            String id = UUID.nameUUIDFromBytes(resource.generatedName().getBytes(UTF_8)).toString();
            return new Provisioned(id, Map.of("Arn", LocalAccount.arn("kms", "key/" + id), "KeyId", id));
        });
    }
}
