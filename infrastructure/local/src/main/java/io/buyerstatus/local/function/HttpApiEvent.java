package io.buyerstatus.local.function;

import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.wiring.RouteDefinition;
import io.buyerstatus.local.wiring.Wiring;
import java.util.Locale;

/** A route of the HTTP API. */
final class HttpApiEvent implements EventType {

    @Override
    public void connect(String function, String name, Properties properties, Wiring wiring) {
        properties.withoutLocalEffect("ApiId", "RouteSettings", "TimeoutInMillis");
        properties.oneOf("PayloadFormatVersion", "2.0");
        String path = properties.required("Path");
        if (!path.startsWith("/") || LocalPages.owns(path)) {
            throw new TemplateException(
                    properties.position("Path"), "a path begins with / and not with " + LocalPages.ROOT);
        }
        String method = properties.required("Method").toUpperCase(Locale.ROOT);
        wiring.add(new RouteDefinition(method.equals("*") ? "ANY" : method, path, function));
    }
}
