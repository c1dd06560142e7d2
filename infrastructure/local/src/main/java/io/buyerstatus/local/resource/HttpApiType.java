package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import java.util.Map;

/** {@code AWS::Serverless::HttpApi}: the gateway. Its routes are the events of functions; there is one API here. */
public final class HttpApiType implements ResourceType {

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            // Throttling protects an account, logs are the console's, and the domain is this machine.
            properties.withoutLocalEffect(
                    "AccessLogSettings",
                    "DefaultRouteSettings",
                    "Description",
                    "DisableExecuteApiEndpoint",
                    "Domain",
                    "FailOnWarnings",
                    "Name",
                    "Tags");
            properties.oneOf("StageName", "$default");
            return new Provisioned(
                    "local",
                    Map.of(
                            "Stage", "$default",
                            "ApiId", "local",
                            "ApiEndpoint", "https://local.execute-api." + LocalAccount.REGION + ".amazonaws.com"));
        });
    }
}
