package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.functions.testing.HostileFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a field of the desk's settings, found on the pages themselves: taken, or refused with its reason; never "not available". */
final class EveryFieldTest {
    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea|button)\\b[^>]*?\\bname=\"([^\"]+)\"([^>]*)>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    static Stream<String> sections() {
        return SettingsCatalogue.sections().stream()
                .map(section -> section.name().replace('.', '-'));
    }

    /** The fields of a page's forms with what they hold. */
    private record Fields(Map<String, String> held) {
        static Fields of(String page) {
            Map<String, String> held = new LinkedHashMap<>();
            Matcher field = FIELD.matcher(page);
            while (field.find()) {
                Matcher value = VALUE.matcher(field.group());
                String holds = value.find() ? value.group(1) : "";
                if (!field.group(1).equals("button")) {
                    held.putIfAbsent(field.group(2), holds);
                }
            }
            return new Fields(held);
        }
    }

    private static String page(String route, Map<String, String> path) {
        Owners owners = new Owners();
        return owners.ask(owners.olivia, "GET " + route, path, Map.of()).getBody();
    }

    /** The page of something that is about to be made. */
    private static String begun(String route) {
        Owners owners = new Owners();
        return post(owners, route, Map.of("shop", "demo"), "do", "new", "id", "thanks")
                .getBody();
    }

    private static APIGatewayV2HTTPResponse post(
            Owners owners, String route, Map<String, String> path, String... fields) {
        List<String> form = new ArrayList<>(List.of("form", owners.olivia.formToken()));
        form.addAll(List.of(fields));
        return owners.ask(owners.olivia, "POST " + route, path, Map.of(), form.toArray(String[]::new));
    }

    /** Sends the forms of a page, each field and each act, as if nobody had sent one before. */
    private static List<String> unanswered(String route, Map<String, String> path, String page, Set<String> acts) {
        List<String> wrong = new ArrayList<>();
        for (String act : acts) {
            List<String> form = new ArrayList<>(List.of("do", act));
            Fields.of(page).held().forEach((name, holds) -> {
                if (!name.equals("form")) {
                    form.add(name);
                    form.add(holds);
                }
            });
            assertThat(form).as(page).hasSizeGreaterThan(4);
            HostileFields.unanswered(form, Set.of(), sent -> post(new Owners(), route, path, sent)).stream()
                    .map(failure -> act + ": " + failure)
                    .forEach(wrong::add);
        }
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("sections")
    @Tag("DR-14")
    void ofASection(String section) {
        Map<String, String> path = Map.of("shop", "demo", "section", section);
        assertThat(unanswered(
                        ConsoleUrls.SETTINGS_SECTION,
                        path,
                        page(ConsoleUrls.SETTINGS_SECTION, path),
                        Depth.heavy() ? Set.of("save", "preview") : Set.of("save")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "draft", "check", "preview", "rollback", "archive"})
    @Tag("BL-29")
    void ofATemplate(String act) {
        assertThat(unanswered(
                        ConsoleUrls.TEMPLATE,
                        Map.of("shop", "demo", "template", "thanks"),
                        begun(ConsoleUrls.TEMPLATES),
                        Set.of(act)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ConsoleUrls.TEMPLATES, ConsoleUrls.AUTOMATIONS})
    @Tag("BL-29")
    void ofWhatIsBegun(String route) {
        assertThat(HostileFields.unanswered(
                        List.of("do", "new", "id", "thanks"),
                        Set.of(),
                        sent -> post(new Owners(), route, Map.of("shop", "demo"), sent)))
                .isEmpty();
    }

    @Test
    @Tag("BL-58")
    void ofAnAutomation() {
        assertThat(unanswered(
                        ConsoleUrls.AUTOMATION,
                        Map.of("shop", "demo", "automation", "thanks"),
                        begun(ConsoleUrls.AUTOMATIONS),
                        Set.of("save")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ConsoleUrls.MAILBOXES, ConsoleUrls.WEBHOOKS})
    @Tag("BL-18")
    @Tag("AP-8")
    void ofAMailboxAndOfAnAddressThatIsTold(String route) {
        Map<String, String> path = Map.of("shop", "demo");
        assertThat(unanswered(route, path, page(route, path), Set.of("save", "try", "remove")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ConsoleUrls.SETTINGS_SECTION,
                ConsoleUrls.CHANGES,
                ConsoleUrls.TEMPLATES,
                ConsoleUrls.TEMPLATE,
                ConsoleUrls.AUTOMATIONS,
                ConsoleUrls.AUTOMATION,
                ConsoleUrls.WEBHOOK,
                ConsoleUrls.STANDING
            })
    @Tag("DR-14")
    void ofAnAddress(String route) {
        Owners owners = new Owners();
        for (String name : List.of("section", "template", "automation", "webhook", "shop")) {
            assertThat(HostileFields.unanswered(List.of(name, "general"), Set.of(), sent -> {
                        Map<String, String> path = new HashMap<>(Map.of(
                                "shop",
                                "demo",
                                "section",
                                "general",
                                "template",
                                "t1",
                                "automation",
                                "a1",
                                "webhook",
                                "w1"));
                        path.put(name, sent[1]);
                        Map<String, String> query =
                                Map.of("channel", sent[1], "before", sent[1], "done", sent[1], "version", sent[1]);
                        return owners.ask(owners.olivia, "GET " + route, path, query);
                    }))
                    .as(name)
                    .isEmpty();
        }
    }
}
