package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.functions.testing.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide's examples are executed as they stand, from the first to the last. */
@Tag("AP-5")
final class GuideTest {
    private static final Pattern METHOD = Pattern.compile("-X ([A-Z]+)");
    private static final Pattern ADDRESS = Pattern.compile("https://HOST(\\S+)");
    private static final Pattern HEADER = Pattern.compile("-H \"([^:]+): ([^\"]+)\"");
    private static final Pattern BODY = Pattern.compile("-d '([^']+)'");

    private final DemoApi api = new DemoApi();
    private final String declared = api.withdrawal(
                    DemoShop.SHOP, new Scope.Whole(), Optional.of(DemoShop.ORDER), Timeliness.IN_TIME)
            .id();

    @Test
    void everyExampleOfTheGuideDoesWhatItSays() throws IOException {
        api.buyerWrites("The lid is broken");
        List<String> commands = Files.readAllLines(Path.of("../../docs/integrators/api.md")).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(8);
        for (String command : commands) {
            DemoApi.Question question = question(filled(command));
            DemoApi.Heard heard = question.ask();
            assertThat(heard.status()).as("%s%n%s", command, heard.text()).isBetween(200, 299);
        }
    }

    private String filled(String command) {
        return command.replace("$KEY", api.key.value())
                .replace("$ORDER", DemoShop.ORDER.key())
                .replace("$WITHDRAWAL", declared)
                .replace("READ_UP_TO", api.read())
                .replace(
                        "$ETAG",
                        api.get("/api/v1/settings/general")
                                .ask()
                                .headers()
                                .getOrDefault("etag", "")
                                .replace("\"", "%22"));
    }

    private DemoApi.Question question(String command) {
        Matcher method = METHOD.matcher(command);
        Matcher address = ADDRESS.matcher(command);
        assertThat(address.find()).isTrue();
        DemoApi.Question question = api.question(method.find() ? method.group(1) : "GET", address.group(1));
        Matcher body = BODY.matcher(command);
        if (body.find()) {
            question.body(body.group(1));
        }
        Matcher header = HEADER.matcher(command);
        while (header.find()) {
            question.with(
                    header.group(1).toLowerCase(java.util.Locale.ROOT),
                    header.group(2).replace("%22", "\""));
        }
        return question;
    }
}
