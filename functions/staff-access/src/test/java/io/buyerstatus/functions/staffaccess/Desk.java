package io.buyerstatus.functions.staffaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.IdentityProvider;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignInAttempt;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.testing.InMemoryApi;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The function with a shop of three, and browsers that somebody is signed in with. */
final class Desk {
    static final ShopId SHOP = new ShopId("demo");
    static final URI BASE = URI.create("https://status.example.com");
    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    final MutableClock clock = new MutableClock(NOW);
    final InMemoryStaff staff = new InMemoryStaff();
    final InMemoryApi programs = new InMemoryApi();
    final InMemorySettings settings = new DemoShop().settings;
    final CountedSecrets secrets = new CountedSecrets();
    final Identity olivia = identity("olivia");
    final Identity anton = identity("anton");
    final Identity rita = identity("rita");

    /** Whoever the provider vouches for. */
    IdentityProvider.Answer answer = new IdentityProvider.Known(olivia);

    Desk() {
        Staff none = Staff.none(SHOP);
        List<StaffMember> members =
                List.of(member(olivia, Role.OWNER), member(anton, Role.AGENT), member(rita, Role.READER));
        staff.replace(none, new Staff(SHOP, 1, members, List.of()));
    }

    static Identity identity(String name) {
        return new Identity(PersonId.of("issuer", name), new EmailAddress(name + "@shop.example"), name, NOW);
    }

    static StaffMember member(Identity identity, Role role) {
        return new StaffMember(identity.person(), identity.email(), identity.name(), role, NOW);
    }

    StaffAccessHandler handler(SessionReader reader) {
        return new StaffAccessHandler(StaffAccessWiring.of(
                staff,
                staff,
                reader,
                new StaffAccessWiring.Programs(programs, programs),
                settings,
                new Provider(),
                secrets,
                BASE,
                clock));
    }

    /** A browser that somebody signed in with just now. */
    SessionToken session(Identity identity) {
        SessionToken token = new SessionToken(identity.person(), secrets.fresh());
        Identity now = new Identity(identity.person(), identity.email(), identity.name(), clock.instant());
        staff.open(Session.begun(token, now, clock.instant()));
        return token;
    }

    APIGatewayV2HTTPResponse get(Optional<SessionToken> token, String route, String... parts) {
        return handler(staff).handleRequest(request(token, "GET " + route, parts), Contexts.none());
    }

    /** Sends a form of the session's own page. */
    APIGatewayV2HTTPResponse post(SessionToken token, String route, List<String> parts, String... fields) {
        String[] own = Stream.concat(Stream.of("form", token.formToken()), Arrays.stream(fields))
                .toArray(String[]::new);
        APIGatewayV2HTTPEvent event = request(Optional.of(token), "POST " + route, parts.toArray(String[]::new));
        return handler(staff).handleRequest(Requests.form(event, own), Contexts.none());
    }

    static APIGatewayV2HTTPEvent request(Optional<SessionToken> token, String route, String... parts) {
        APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("staff-access.staff"), route);
        for (int at = 0; at < parts.length; at += 2) {
            Requests.path(event, parts[at], parts[at + 1]);
        }
        event.setCookies(token.map(own -> "__Host-desk=" + own.text()).stream().toList());
        return event;
    }

    private final class Provider implements IdentityProvider {
        @Override
        public URI signIn(SignInAttempt attempt) {
            return URI.create(
                    "https://id.example/authorize?state=" + attempt.state() + (attempt.fresh() ? "&prompt=login" : ""));
        }

        @Override
        public Answer identify(String code, SignInAttempt attempt) {
            return code.equals("good") ? answer : new Refused("code");
        }

        @Override
        public URI signOut() {
            return URI.create("https://id.example/logout?client_id=c");
        }
    }
}
