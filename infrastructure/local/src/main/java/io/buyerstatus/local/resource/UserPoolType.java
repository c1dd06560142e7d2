package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import java.util.Map;

/** {@code AWS::Cognito::UserPool}: the local identity provider, which issues tokens in its name. */
public final class UserPoolType implements ResourceType {

    private final String issuer;

    public UserPoolType(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "AccountRecoverySetting",
                    "AutoVerifiedAttributes",
                    "DeletionProtection",
                    "Policies",
                    "UserAttributeUpdateSettings",
                    "UserPoolName",
                    "UserPoolTier",
                    "UsernameAttributes",
                    "UsernameConfiguration",
                    "WebAuthnUserVerification");
            String id = LocalAccount.REGION + "_Local";
            return new Provisioned(
                    id, Map.of("Arn", LocalAccount.arn("cognito-idp", "userpool/" + id), "ProviderURL", issuer));
        });
    }
}
