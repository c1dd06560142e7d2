package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's staff come in and go out: our functions, an identity provider that is not theirs, and the command line. */
@Tag("KS-4")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DeskDoorTest {
    private static final String STAFF = "/console/shops/demo/staff";
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final Running running;
    private final Chromium chromium;

    DeskDoorTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    private URI at(String path) {
        return running.system().uri().resolve(path);
    }

    /** Follows redirects to where somebody has to do something. */
    private static Visitor.Page follow(Visitor visitor, Visitor.Page page) {
        Visitor.Page here = page;
        while (here.status() == 303) {
            here = visitor.get(here.location());
        }
        return here;
    }

    private Visitor.Page signIn(Visitor visitor, String path, String email) {
        Visitor.Page asked = follow(visitor, visitor.get(at(path)));
        return follow(visitor, visitor.submit(asked.uri(), "email", email));
    }

    private static String form(Visitor.Page page) {
        Matcher token = FORM.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void aSignInLeadsToThePageAndSigningOutMakesTheProviderForgetToo() {
        Visitor visitor = new Visitor();
        Visitor.Page orders = signIn(visitor, "/console", "olivia@shop.example");
        assertThat(orders.uri().getPath()).isEqualTo("/console/shops/demo/orders");
        Visitor.Page staff = visitor.get(at(STAFF));
        assertThat(staff.text()).contains("anton@shop.example", "Rita Reader");

        // The provider remembers the browser: without its own sign-out, nobody would be asked.
        Visitor.Page again = follow(visitor, visitor.get(at("/console/sign-in")));
        assertThat(again.uri().getPath()).isEqualTo("/console/shops/demo/orders");

        Visitor.Page leaving = visitor.submit(at("/console/sign-out"), "form", form(again));
        assertThat(leaving.status()).isEqualTo(200);
        URI away = URI.create(leaving.header("refresh").replaceFirst("^0; url=", ""));
        Visitor.Page out = follow(visitor, visitor.get(away));
        assertThat(out.uri().getPath()).isEqualTo("/console/signed-out");
        assertThat(follow(visitor, visitor.get(at(STAFF))).uri().getPath()).endsWith("/oauth2/authorize");
    }

    @Test
    void theProviderWantsLogoutUriAndRefusesTheStandardsParameter() {
        Visitor visitor = new Visitor();
        Visitor.Page asked = follow(visitor, visitor.get(at("/console")));
        String client = asked.uri().getQuery().replaceFirst(".*client_id=([^&]+).*", "$1");
        String logout = "/__local/identity/logout?client_id=" + client;

        assertThat(visitor.get(at(logout + "&post_logout_redirect_uri=" + at("/console/signed-out")))
                        .status())
                .isEqualTo(400);
        assertThat(visitor.get(at(logout + "&logout_uri=https://evil.example")).status())
                .isEqualTo(400);
        assertThat(visitor.get(at(logout + "&logout_uri=" + at("/console/signed-out")))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aCodeIsGoodOnceAndOnlyForTheBrowserThatBegan() {
        Visitor victim = new Visitor();
        Visitor.Page asked = follow(victim, victim.get(at("/console")));
        URI back = victim.submit(asked.uri(), "email", "olivia@shop.example").location();

        Visitor thief = new Visitor();
        thief.get(at("/console/sign-in"));
        assertThat(thief.get(back).status()).isEqualTo(400);
        assertThat(thief.cookieValues()).noneMatch(value -> value.contains("."));
        assertThat(follow(victim, victim.get(back)).status()).isEqualTo(200);
        assertThat(victim.get(back).status()).isEqualTo(400);
    }

    @Test
    void theOperatorInvitesGivesRolesAndRemovesAndItHoldsAtOnce() {
        assertThat(running.operator("staff", "list", "demo").out())
                .contains("owner   olivia@shop.example", "agent   anton@shop.example", "reader  rita@shop.example");
        String link = running.operator("staff", "invite", "demo", "neu@shop.example", "--role", "reader")
                .out()
                .lines()
                .filter(line -> line.contains("/console/join/demo/"))
                .findFirst()
                .orElseThrow();

        Visitor neu = new Visitor();
        Visitor.Page invited = neu.get(URI.create(link));
        assertThat(invited.status()).isEqualTo(200);
        Visitor.Page ready = signIn(
                neu, "/console/sign-in?to=" + URI.create(link).getPath().replace("/", "%2F"), "neu@shop.example");
        Visitor.Page joined = neu.submitAndFollow(URI.create(link), "form", form(ready));
        assertThat(joined.uri().getPath()).isEqualTo("/console/shops/demo/orders");
        assertThat(neu.get(at(STAFF)).text()).contains("neu@shop.example");

        assertThat(running.operator("staff", "role", "demo", "neu@shop.example", "owner")
                        .code())
                .isZero();
        assertThat(neu.get(at(STAFF)).body()).contains("name=\"do\"");
        assertThat(running.operator("staff", "remove", "demo", "neu@shop.example")
                        .code())
                .isZero();
        assertThat(neu.get(at(STAFF)).status()).isEqualTo(404);
        assertThat(running.operator("staff", "remove", "demo", "olivia@shop.example")
                        .err())
                .contains("a shop needs an owner");
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void anOwnerInvitesSomebodyOnAnyScreenAndAxeHasNothingToSay(int width) {
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(at(STAFF).toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Olivia Owner"))
                    .click();
            looked(page, width);

            page.getByLabel("Their e-mail address").fill("gast" + width + "@shop.example");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make an invitation"))
                    .click();
            assertThat(page.getByLabel("Link of the invitation").inputValue()).contains("/console/join/demo/");
            looked(page, width);

            page.locator(".me summary").click();
            looked(page, width);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                    .click();
            page.waitForURL("**/console/signed-out");
            looked(page, width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void withoutJavaScriptAndByKeyboardAloneAReaderComesInAndLooks() {
        try (BrowserContext window = chromium.windowWithoutJavaScript(Chromium.WIDE);
                Page page = window.newPage()) {
            page.navigate(at(STAFF).toString());
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**" + STAFF);

            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to the content");
            assertThat(page.locator("main").textContent())
                    .contains("Rita Reader")
                    .doesNotContain("Make an invitation");
        }
    }

    private static void looked(Page page, int width) {
        assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
