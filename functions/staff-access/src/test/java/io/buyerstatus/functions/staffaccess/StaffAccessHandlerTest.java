package io.buyerstatus.functions.staffaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff at the door, as the gateway hands them over. */
@Tag("KS-4")
final class StaffAccessHandlerTest {
    private static final List<String> OF_DEMO = List.of("shop", "demo");

    private final Desk desk = new Desk();

    @Test
    void theBarNamesTheShopAsEveryOtherPartOfTheDeskDoes() {
        SessionToken token = desk.session(desk.olivia);

        assertThat(List.of(
                        staffPage(token).getBody(),
                        desk.get(Optional.of(token), ConsoleUrls.KEYS, "shop", "demo")
                                .getBody()))
                .allSatisfy(page -> assertThat(page)
                        .contains("<bdi>Nordlicht Keramik</bdi>", "Nordlicht Keramik · Buyer Status</title>"));
    }

    @Test
    void whatIsMistypedIsAPageWithAWayOn() {
        APIGatewayV2HTTPResponse answer = desk.get(Optional.empty(), ConsoleUrls.ELSEWHERE, "rest", "shops/demo/ordrs");

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getHeaders()).containsEntry("content-type", "text/html; charset=utf-8");
        assertThat(answer.getBody()).contains("href=\"" + ConsoleUrls.START + "\"");
    }

    private APIGatewayV2HTTPResponse staffPage(SessionToken token) {
        return desk.get(Optional.of(token), ConsoleUrls.STAFF, "shop", "demo");
    }

    private APIGatewayV2HTTPResponse change(SessionToken token, String... fields) {
        return desk.post(token, ConsoleUrls.STAFF, OF_DEMO, fields);
    }

    private Optional<Role> role(Identity identity) {
        return desk.staff.of(Desk.SHOP).member(identity.person()).map(member -> member.role());
    }

    @Test
    void theSampleIsNobodysSessionAndLeadsToTheSignIn() {
        APIGatewayV2HTTPResponse answer =
                desk.handler(desk.staff).handleRequest(Triggers.http("staff-access.staff"), Contexts.none());

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders())
                .containsEntry("location", "/console/sign-in?to=%2Fconsole%2Fshops%2Fdemo%2Fstaff");
    }

    @Test
    void aSignInGoesToTheProviderAndBackToThePage() {
        APIGatewayV2HTTPEvent begin = Requests.query(
                Desk.request(Optional.empty(), "GET " + ConsoleUrls.SIGN_IN), "to", "/console/shops/demo/staff");
        APIGatewayV2HTTPResponse away = desk.handler(desk.staff).handleRequest(begin, Contexts.none());
        String state = away.getHeaders().getOrDefault("location", "").replaceFirst(".*state=", "");
        assertThat(away.getStatusCode()).isEqualTo(303);
        assertThat(away.getCookies()).singleElement().asString().contains("HttpOnly", "SameSite=Lax", "Secure");

        APIGatewayV2HTTPResponse back = cameBack(away.getCookies(), state, "good");
        assertThat(back.getStatusCode()).isEqualTo(303);
        assertThat(back.getHeaders()).containsEntry("location", "/console/shops/demo/staff");
        APIGatewayV2HTTPEvent next = Requests.cookies(
                Desk.request(Optional.empty(), "GET " + ConsoleUrls.STAFF, "shop", "demo"), back.getCookies());
        assertThat(desk.handler(desk.staff).handleRequest(next, Contexts.none()).getBody())
                .contains("olivia@shop.example");
    }

    private APIGatewayV2HTTPResponse cameBack(List<String> cookies, String state, String code) {
        APIGatewayV2HTTPEvent event =
                Requests.cookies(Desk.request(Optional.empty(), "GET " + ConsoleUrls.SIGNED_IN), cookies);
        event.setQueryStringParameters(Map.of("state", state, "code", code));
        return desk.handler(desk.staff).handleRequest(event, Contexts.none());
    }

    @Test
    void aWayBackThatDoesNotFitLetsNobodyIn() {
        APIGatewayV2HTTPEvent begin = Desk.request(Optional.empty(), "GET " + ConsoleUrls.SIGN_IN);
        List<String> cookies =
                desk.handler(desk.staff).handleRequest(begin, Contexts.none()).getCookies();

        for (APIGatewayV2HTTPResponse answer : List.of(
                cameBack(cookies, "another", "good"), cameBack(List.of(), "any", "good"), cameBack(cookies, "", ""))) {
            assertThat(answer.getStatusCode()).isEqualTo(400);
            assertThat(answer.getCookies()).noneMatch(cookie -> cookie.startsWith("__Host-desk="));
        }
    }

    @Test
    void aRemovedMemberIsOutWithTheNextRequestInEveryBrowser() {
        SessionToken owner = desk.session(desk.olivia);
        List<SessionToken> browsers = List.of(desk.session(desk.anton), desk.session(desk.anton));
        assertThat(browsers).allMatch(browser -> staffPage(browser).getStatusCode() == 200);

        APIGatewayV2HTTPResponse removed =
                change(owner, "do", "remove", "person", desk.anton.person().value());
        assertThat(removed.getHeaders()).containsEntry("location", "/console/shops/demo/staff?done=removed");
        assertThat(browsers).allMatch(browser -> staffPage(browser).getStatusCode() == 404);
    }

    @Test
    void aLowerRoleHoldsWithTheNextRequest() {
        SessionToken first = desk.session(desk.olivia);
        change(first, "do", "assign", "person", desk.rita.person().value(), "role", "owner");
        SessionToken second = desk.session(desk.rita);
        change(second, "do", "assign", "person", desk.olivia.person().value(), "role", "reader");

        assertThat(change(first, "do", "remove", "person", desk.anton.person().value())
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(role(desk.anton)).contains(Role.AGENT);
    }

    @Test
    void theLastOwnerStaysAndIsTold() {
        APIGatewayV2HTTPResponse answer = change(
                desk.session(desk.olivia),
                "do",
                "remove",
                "person",
                desk.olivia.person().value());

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("role=\"alert\"");
        assertThat(role(desk.olivia)).contains(Role.OWNER);
    }

    @Test
    void whoeverIsNoOwnerChangesNothing() {
        for (SessionToken token : List.of(desk.session(desk.anton), desk.session(desk.rita))) {
            assertThat(change(
                                    token,
                                    "do",
                                    "remove",
                                    "person",
                                    desk.olivia.person().value())
                            .getStatusCode())
                    .isEqualTo(403);
            assertThat(staffPage(token).getBody()).doesNotContain("name=\"do\"");
        }
        assertThat(desk.staff.of(Desk.SHOP).version()).isEqualTo(1);
    }

    @Test
    void anInvitationIsShownOnceAndLetsItsAddressJoin() {
        APIGatewayV2HTTPResponse made =
                change(desk.session(desk.olivia), "do", "invite", "email", "neu@shop.example", "role", "agent");
        Matcher link = Pattern.compile("/console/join/demo/([A-Za-z0-9_-]{27})").matcher(made.getBody());
        assertThat(link.find()).isTrue();
        String secret = link.group(1);
        assertThat(staffPage(desk.session(desk.olivia)).getBody())
                .contains("neu@shop.example")
                .doesNotContain(secret);

        List<String> invited = List.of("shop", "demo", "secret", secret);
        assertThat(desk.get(Optional.empty(), ConsoleUrls.JOIN, "shop", "demo", "secret", secret)
                        .getBody())
                .contains("ins Team von Nordlicht Keramik");
        assertThat(desk.get(Optional.empty(), ConsoleUrls.JOIN, "shop", "demo", "secret", "A".repeat(27))
                        .getBody())
                .contains("ins Team von demo")
                .doesNotContain("Nordlicht");
        Identity stranger = Desk.identity("mallory");
        assertThat(desk.post(desk.session(stranger), ConsoleUrls.JOIN, invited).getStatusCode())
                .isEqualTo(422);
        Identity neu = Desk.identity("neu");
        SessionToken token = desk.session(neu);
        assertThat(desk.get(Optional.of(token), ConsoleUrls.JOIN, invited.toArray(String[]::new))
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(role(neu)).isEmpty();
        assertThat(desk.post(token, ConsoleUrls.JOIN, invited).getStatusCode()).isEqualTo(303);
        assertThat(role(neu)).contains(Role.AGENT);
        assertThat(desk.post(desk.session(neu), ConsoleUrls.JOIN, invited).getStatusCode())
                .isEqualTo(422);
    }

    @Test
    void aSignInOfThisMorningMustBeConfirmedBeforeTheStaffIsChanged() {
        SessionToken token = desk.session(desk.olivia);
        desk.clock.advance(Session.FRESH);

        assertThat(staffPage(token).getBody())
                .contains("/console/sign-in?fresh=1")
                .doesNotContain("name=\"do\"");
        APIGatewayV2HTTPResponse answer =
                change(token, "do", "remove", "person", desk.anton.person().value());
        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders().getOrDefault("location", "")).startsWith("/console/sign-in?fresh=1&to=");
        assertThat(role(desk.anton)).isPresent();
        APIGatewayV2HTTPEvent again =
                Requests.query(Desk.request(Optional.of(token), "GET " + ConsoleUrls.SIGN_IN), "fresh", "1");
        assertThat(desk.handler(desk.staff)
                        .handleRequest(again, Contexts.none())
                        .getHeaders()
                        .get("location"))
                .contains("prompt=login");
    }

    @Test
    void aFormOfAnotherSiteOrAnotherSessionDoesNothing() {
        SessionToken token = desk.session(desk.olivia);
        SessionToken another = desk.session(desk.olivia);
        String[] removal = {"do", "remove", "person", desk.anton.person().value()};

        APIGatewayV2HTTPEvent crossSite = Requests.header(
                Requests.form(
                        Desk.request(Optional.of(token), "POST " + ConsoleUrls.STAFF, "shop", "demo"),
                        "form",
                        token.formToken(),
                        removal[0],
                        removal[1],
                        removal[2],
                        removal[3]),
                "sec-fetch-site",
                "cross-site");
        APIGatewayV2HTTPEvent otherSession = Requests.form(
                Desk.request(Optional.of(token), "POST " + ConsoleUrls.STAFF, "shop", "demo"),
                "form",
                another.formToken(),
                removal[0],
                removal[1],
                removal[2],
                removal[3]);
        APIGatewayV2HTTPEvent noToken =
                Requests.form(Desk.request(Optional.of(token), "POST " + ConsoleUrls.STAFF, "shop", "demo"), removal);

        for (APIGatewayV2HTTPEvent forged : List.of(crossSite, otherSession, noToken)) {
            assertThat(desk.handler(desk.staff)
                            .handleRequest(forged, Contexts.none())
                            .getStatusCode())
                    .isEqualTo(403);
        }
        assertThat(role(desk.anton)).isPresent();
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        SessionToken token = desk.session(desk.olivia);
        SessionToken atHome = desk.session(desk.olivia);

        APIGatewayV2HTTPResponse answer = desk.post(token, ConsoleUrls.SIGN_OUT, List.of());
        assertThat(answer.getHeaders()).containsEntry("refresh", "0; url=https://id.example/logout?client_id=c");
        assertThat(answer.getCookies()).anyMatch(cookie -> cookie.startsWith("__Host-desk=; Max-Age=0"));
        assertThat(staffPage(token).getStatusCode()).isEqualTo(303);
        assertThat(staffPage(atHome).getStatusCode()).isEqualTo(200);

        desk.post(desk.session(desk.olivia), ConsoleUrls.SIGN_OUT, List.of(), "everywhere", "1");
        assertThat(staffPage(atHome).getStatusCode()).isEqualTo(303);
    }

    @Test
    void anotherSiteSignsNobodyOut() {
        APIGatewayV2HTTPEvent event = Requests.header(
                Desk.request(Optional.empty(), "POST " + ConsoleUrls.SIGN_OUT), "sec-fetch-site", "cross-site");

        APIGatewayV2HTTPResponse answer = desk.handler(desk.staff).handleRequest(event, Contexts.none());
        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getCookies()).isNullOrEmpty();
    }

    @Test
    void theStartLeadsToTheShopOrAsksWhichOrSaysThatThereIsNone() {
        assertThat(desk.get(Optional.empty(), ConsoleUrls.START).getHeaders().getOrDefault("location", ""))
                .startsWith("/console/sign-in");
        assertThat(desk.get(Optional.of(desk.session(desk.rita)), ConsoleUrls.START)
                        .getHeaders())
                .containsEntry("location", "/console/shops/demo/orders");
        ShopId second = new ShopId("second");
        desk.staff.replace(
                Staff.none(second), new Staff(second, 1, List.of(Desk.member(desk.rita, Role.OWNER)), List.of()));
        assertThat(desk.get(Optional.of(desk.session(desk.rita)), ConsoleUrls.START)
                        .getBody())
                .contains("/console/shops/demo/orders\">Nordlicht Keramik", "/console/shops/second/orders\">second");
        APIGatewayV2HTTPResponse nobodys =
                desk.get(Optional.of(desk.session(Desk.identity("mallory"))), ConsoleUrls.START);
        assertThat(nobodys.getStatusCode()).isEqualTo(403);
        assertThat(nobodys.getBody()).contains("mallory@shop.example").doesNotContain("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "x", "DEMO", "demo#staff", "", "../demo"})
    void anotherShopAndOneThatThereIsNotAreTheSame(String shop) {
        SessionToken token = desk.session(desk.olivia);
        ShopId other = new ShopId("other");
        desk.staff.replace(
                Staff.none(other), new Staff(other, 1, List.of(Desk.member(desk.rita, Role.OWNER)), List.of()));
        APIGatewayV2HTTPResponse unheardOf = desk.get(Optional.of(token), ConsoleUrls.STAFF, "shop", "unheard-of");

        APIGatewayV2HTTPResponse answer = desk.get(Optional.of(token), ConsoleUrls.STAFF, "shop", shop);
        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getBody()).isEqualTo(unheardOf.getBody()).doesNotContain("rita");
        assertThat(desk.post(
                                token,
                                ConsoleUrls.STAFF,
                                List.of("shop", shop),
                                "do",
                                "remove",
                                "person",
                                desk.rita.person().value())
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void aStoreThatIsDownIsSaidAndTheLogNamesNobody() {
        SessionToken token = desk.session(desk.olivia);
        String log = Logs.of(() -> {
            APIGatewayV2HTTPResponse answer = desk.handler(Broken.port(SessionReader.class))
                    .handleRequest(
                            Desk.request(Optional.of(token), "GET " + ConsoleUrls.STAFF, "shop", "demo"),
                            Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(503);
        });

        assertThat(log)
                .contains("a request could not be served")
                .doesNotContain("olivia", token.secret().value());
    }

    @Test
    void pagesAreForNobodysCacheAndRunNothing() {
        APIGatewayV2HTTPResponse page = staffPage(desk.session(desk.olivia));

        assertThat(page.getHeaders())
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-frame-options", "DENY");
        assertThat(page.getHeaders().getOrDefault("content-security-policy", ""))
                .doesNotContain("unsafe");
        assertThat(page.getBody()).doesNotContain("<script", "style=", "onclick");
        Matcher file = Pattern.compile("/console/files/([^\"]+\\.css)").matcher(page.getBody());
        assertThat(file.find()).isTrue();
        assertThat(desk.get(Optional.empty(), ConsoleUrls.FILE, "file", file.group(1))
                        .getHeaders())
                .containsEntry("content-type", "text/css; charset=utf-8");
        assertThat(desk.get(Optional.empty(), ConsoleUrls.FILE, "file", "other.css")
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void theDeskSpeaksGermanToWhoeverDoes() {
        APIGatewayV2HTTPEvent event = Requests.header(
                Desk.request(Optional.of(desk.session(desk.olivia)), "GET " + ConsoleUrls.STAFF, "shop", "demo"),
                "accept-language",
                "de-AT,de;q=0.9");

        assertThat(desk.handler(desk.staff)
                        .handleRequest(event, Contexts.none())
                        .getBody())
                .contains("<html lang=\"de\">", "Mitglieder");
    }

    @Test
    void aSessionIsOverAfterTheWorkingDay() {
        SessionToken token = desk.session(desk.olivia);
        desk.clock.advance(Session.LIFE.minus(Duration.ofSeconds(1)));
        assertThat(staffPage(token).getStatusCode()).isEqualTo(200);
        desk.clock.advance(Duration.ofSeconds(1));
        assertThat(staffPage(token).getStatusCode()).isEqualTo(303);
    }

    @Test
    void aFormThatNobodyTypedIsTooLarge() {
        assertThat(change(desk.session(desk.olivia), "do", "invite", "email", "x".repeat(10_001))
                        .getStatusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invite", "assign", "remove", "revoke"})
    @Tag("KS-4")
    void whateverStandsInAFieldIsTakenOrRefusedWithItsReason(String act) {
        List<String> form = List.of(
                "do",
                act,
                "email",
                "neu@shop.example",
                "role",
                "agent",
                "person",
                desk.anton.person().value(),
                "invitation",
                "i1");
        assertThat(HostileFields.unanswered(form, Set.of(), sent -> {
                    Desk fresh = new Desk();
                    return fresh.post(fresh.session(fresh.olivia), ConsoleUrls.STAFF, OF_DEMO, sent);
                }))
                .isEmpty();
        assertThat(HostileFields.unanswered(
                        List.of("do", "make", "name", "Warehouse", "life", "90", "scope-read", "1", "key", "k1"),
                        Set.of(),
                        sent -> {
                            Desk fresh = new Desk();
                            return fresh.post(fresh.session(fresh.olivia), ConsoleUrls.KEYS, OF_DEMO, sent);
                        }))
                .isEmpty();
    }
}
