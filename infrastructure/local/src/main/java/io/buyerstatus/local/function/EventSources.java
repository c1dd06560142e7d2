package io.buyerstatus.local.function;

import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import java.util.List;

/** What queues and streams declare alike. */
final class EventSources {

    private static final String REPORT = "ReportBatchItemFailures";

    private EventSources() {}

    static boolean reportsFailures(Properties properties) {
        List<String> types = properties.texts("FunctionResponseTypes");
        if (!types.isEmpty() && !types.equals(List.of(REPORT))) {
            throw new TemplateException(
                    properties.position("FunctionResponseTypes"), "only " + REPORT + " is understood locally");
        }
        return !types.isEmpty();
    }
}
