package io.buyerstatus.local.function;

import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import io.buyerstatus.local.wiring.ScheduleDefinition;
import io.buyerstatus.local.wiring.Wiring;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A schedule that calls the function at a fixed rate. */
final class ScheduleEvent implements EventType {

    private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,4}) (minute|hour|day)s?\\)");

    @Override
    public void connect(String function, String name, Properties properties, Wiring wiring) {
        properties.withoutLocalEffect(
                "Description", "GroupName", "Name", "PermissionsBoundary", "RoleArn", "ScheduleExpressionTimezone");
        properties.oneOf("State", "ENABLED");
        properties.nested("FlexibleTimeWindow", window -> window.oneOf("Mode", "OFF"));
        properties.nested("RetryPolicy", ScheduleEvent::noRetries);
        Matcher rate = RATE.matcher(expression(properties));
        if (!rate.matches()) {
            throw new TemplateException(
                    properties.position(), "only rates such as rate(1 minute) are understood locally");
        }
        wiring.add(new ScheduleDefinition(
                function + "-" + name,
                function,
                duration(rate),
                properties.text("Input").orElse("{}")));
    }

    /** SAM calls the same thing by two names. */
    private static String expression(Properties properties) {
        return properties
                .text("ScheduleExpression")
                .or(() -> properties.text("Schedule"))
                .orElse("");
    }

    private static boolean noRetries(Properties properties) {
        properties.withoutLocalEffect("MaximumEventAgeInSeconds");
        return properties.oneOf("MaximumRetryAttempts", "0").isPresent();
    }

    private static Duration duration(Matcher rate) {
        long count = Long.parseLong(rate.group(1));
        return switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
