package io.buyerstatus.local.resource;

import io.buyerstatus.local.engine.S3Engine;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import java.util.Locale;
import java.util.Map;

/** {@code AWS::S3::Bucket}: a bucket of S3Proxy. */
public final class BucketType implements ResourceType {

    private final S3Engine s3;

    public BucketType(S3Engine s3) {
        this.s3 = s3;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "BucketEncryption",
                    "LifecycleConfiguration",
                    "OwnershipControls",
                    "PublicAccessBlockConfiguration",
                    "Tags",
                    "VersioningConfiguration");
            String name = properties
                    .text("BucketName")
                    .orElse(resource.generatedName().toLowerCase(Locale.ROOT));
            s3.create(name);
            return new Provisioned(name, Map.of("Arn", "arn:aws:s3:::" + name));
        });
    }
}
