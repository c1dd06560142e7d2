package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.kms.KeyStore;
import io.buyerstatus.local.template.Properties;

/** {@code AWS::KMS::Alias}: another name of a key of the KMS stand-in. */
public final class KeyAliasType implements ResourceType {

    private final KeyStore keys;

    public KeyAliasType(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            String alias = properties.required("AliasName");
            keys.alias(alias, LocalAccount.nameOf(properties.required("TargetKeyId")));
            return Provisioned.of(alias);
        });
    }
}
