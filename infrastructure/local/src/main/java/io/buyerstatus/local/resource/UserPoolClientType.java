package io.buyerstatus.local.resource;

import io.buyerstatus.local.identity.AppClient;
import io.buyerstatus.local.identity.UserPool;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import java.util.Map;

/** {@code AWS::Cognito::UserPoolClient}: where the local identity provider may lead browsers back to. */
public final class UserPoolClientType implements ResourceType {

    private final UserPool pool;

    public UserPoolClientType(UserPool pool) {
        this.pool = pool;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "AccessTokenValidity",
                    "AllowedOAuthFlows",
                    "AllowedOAuthFlowsUserPoolClient",
                    "AllowedOAuthScopes",
                    "ClientName",
                    "ExplicitAuthFlows",
                    "IdTokenValidity",
                    "PreventUserExistenceErrors",
                    "ReadAttributes",
                    "RefreshTokenValidity",
                    "SupportedIdentityProviders",
                    "TokenValidityUnits",
                    "UserPoolId",
                    "WriteAttributes");
            properties.oneOf("GenerateSecret", "false");
            String id = resource.generatedName();
            pool.register(new AppClient(id, properties.texts("CallbackURLs"), properties.texts("LogoutURLs")));
            return new Provisioned(id, Map.of("ClientId", id));
        });
    }
}
