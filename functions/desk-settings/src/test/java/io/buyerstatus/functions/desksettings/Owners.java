package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.domain.DnsRecords;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import io.buyerstatus.core.mailbox.login.MailProviderPlaces;
import io.buyerstatus.core.mailbox.login.SignInReturn;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryHistory;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.testing.InMemoryWebhooks;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.webhook.EndpointAddress;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop's staff before the pages of its settings. */
final class Owners {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");

    final DemoShop shop = new DemoShop();
    final InMemoryTemplates templates = new InMemoryTemplates();
    final InMemoryAutomations automations = new InMemoryAutomations();
    final InMemoryTallies tallies = new InMemoryTallies();
    final List<TrialRequest> trials = new ArrayList<>();
    final List<SignInReturn> returns = new ArrayList<>();
    final InMemoryMailboxes mailboxes = new InMemoryMailboxes();

    /** What the DNS says of domains; of those that are not here nobody knows anything. */
    final Map<String, List<String>> texts = new HashMap<>();

    private final DnsRecords dns = new DnsRecords() {
        @Override
        public Optional<List<String>> texts(String name) {
            return texts.isEmpty() ? Optional.empty() : Optional.of(texts.getOrDefault(name, List.of()));
        }

        @Override
        public Optional<List<String>> mailServers(String domain) {
            return texts.isEmpty() ? Optional.empty() : Optional.of(List.of("mx.example"));
        }
    };
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final InMemoryConnections connections = new InMemoryConnections();
    private final DemoStaff people = new DemoStaff(shop.clock);
    final InMemoryStaff staff = people.store();
    final SessionToken olivia = people.member("Olivia", Role.OWNER);
    final SessionToken otto = people.member("Otto", Role.OWNER);
    final SessionToken anton = people.member("Anton", Role.AGENT);
    final SessionToken rita = people.member("Rita", Role.READER);
    final DeskSettingsHandler handler = new DeskSettingsHandler(DeskSettingsWiring.of(
            staff,
            new DeskSettingsWiring.Stores(
                    shop.settings,
                    templates,
                    automations,
                    new DeskSettingsWiring.Sent(tallies, new InMemoryHistory(shop.ledger)),
                    new DeskSettingsWiring.Post(
                            mailboxes,
                            mailboxes,
                            mailboxes,
                            trials::add,
                            mailboxes,
                            returns::add,
                            MailProviderPlaces.REAL,
                            new SenderProof(dns, MailServers.NONE, Optional.empty())),
                    new DeskSettingsWiring.Webhooks(
                            webhooks, webhooks, webhooks, EndpointAddress.parse(""), new CountedSecrets()),
                    new DeskSettingsWiring.Troubles(connections, shop.orders)),
            shop.box,
            DemoShop.BASE,
            shop.clock));

    /** Olivia once more, as she comes back from the provider. */
    SessionToken oliviaAgain() {
        return people.signIn(
                new Identity(olivia.person(), new EmailAddress("olivia@shop.example"), "Olivia", shop.clock.instant()));
    }

    APIGatewayV2HTTPResponse ask(
            SessionToken who, String route, Map<String, String> path, Map<String, String> query, String... form) {
        APIGatewayV2HTTPEvent event = Requests.header(
                Requests.route(Triggers.http("desk-settings.overview"), route), "accept-language", "en");
        event.setPathParameters(path);
        event.setQueryStringParameters(query);
        event.setCookies(List.of("__Host-desk=" + who.text()));
        return handler.handleRequest(form.length == 0 ? event : Requests.form(event, form), Contexts.none());
    }

    /** A browser that comes back from elsewhere with more than its session. */
    APIGatewayV2HTTPResponse back(String route, Map<String, String> query, String... cookies) {
        APIGatewayV2HTTPEvent event = Requests.header(
                Requests.route(Triggers.http("desk-settings.overview"), route), "accept-language", "en");
        event.setPathParameters(Map.of());
        event.setQueryStringParameters(query);
        event.setCookies(List.of(cookies));
        return handler.handleRequest(event, Contexts.none());
    }

    String page(SessionToken who, String section, String... channel) {
        return ask(
                        who,
                        "GET /console/shops/{shop}/settings/{section}",
                        Map.of("shop", "demo", "section", section),
                        channel.length == 0 ? Map.of() : Map.of("channel", channel[0]))
                .getBody();
    }

    /** Sends the form of a section as a page held it, but for what is typed. */
    APIGatewayV2HTTPResponse post(SessionToken who, String page, String section, String... typed) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken(), "seen", seen(page), "do", "save"));
        form.addAll(Arrays.asList(typed));
        return ask(
                who,
                "POST /console/shops/{shop}/settings/{section}",
                Map.of("shop", "demo", "section", section),
                Map.of(),
                form.toArray(String[]::new));
    }

    static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        if (!seen.find()) {
            throw new AssertionError("the page has no form");
        }
        return seen.group(1);
    }
}
