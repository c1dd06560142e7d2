package io.buyerstatus.local.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import io.buyerstatus.local.web.PageTemplate;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Google and Microsoft as people sign in with them for their mailboxes, each below its own name: consent, token, renewal. It asks whoever
 * comes how it is to end, and gives what the mail server of this machine takes. An app with the id {@code down} finds nobody at home, one
 * with the id {@code unknown} is refused.
 *
 * <p>Sources: RFC 6749; RFC 7636; Google, "Using OAuth 2.0 for web server applications" ({@code refresh_token_expires_in}).
 */
public final class MailProviderPages implements LocalPage {
    /** Everything below it is the providers'. */
    public static final String PATH = LocalPages.ROOT + "/mail-provider";

    private static final PageTemplate PAGE = PageTemplate.of(MailProviderPages.class, "mail-consent");
    private static final Duration CODE_GOOD_FOR = Duration.ofMinutes(5);
    private static final Duration ACCESS = Duration.ofHours(1);
    private static final Duration IN_TESTING = Duration.ofDays(7);
    private static final Pattern REFRESH = Pattern.compile("local-refresh-(\\d+)-(\\d+)-[0-9a-f-]{36}");

    private final String access;
    private final InstantSource clock;
    private final SigningKey key = SigningKey.generate("local-mail-1");
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    /** Sign-ins of before were taken back. */
    private volatile Instant takenBack = Instant.EPOCH;

    private record Code(
            String client, String callback, String challenge, String account, String kind, Instant expiresAt) {}

    private record View(String style, String provider, String client, String account, String action) {}

    /**
     * The providers.
     *
     * @param access what the mail server takes in a token's place
     */
    public MailProviderPages(String access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        if (path.endsWith("/auth") || path.endsWith("/authorize")) {
            return request.method().equals("POST") ? answered(request) : consent(request, path);
        }
        return switch (request.method() + " " + (path.endsWith("/token") ? "/token" : path)) {
            case "POST /token" -> token(request);
            case "POST /take-back" -> {
                takenBack = clock.instant();
                yield LocalResponse.text(200, "every sign-in of before is taken back");
            }
            default -> LocalResponse.text(404, "there is nothing here");
        };
    }

    private LocalResponse consent(LocalRequest request, String path) {
        boolean wellFormed = said(request, "response_type").equals("code")
                && said(request, "code_challenge_method").equals("S256")
                && said(request, "code_challenge").length() == 43
                && said(request, "scope").contains("openid")
                && !said(request, "state").isEmpty();
        if (!wellFormed || !said(request, "redirect_uri").matches("https?://.+")) {
            return LocalResponse.text(400, "invalid_request");
        }
        String query = request.query().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .sorted()
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return IdentityPages.page(
                200,
                "text/html; charset=utf-8",
                PAGE.render(new View(
                        IdentityPages.PATH + "/sign-in.css",
                        path.contains("google") ? "Google" : "Microsoft",
                        said(request, "client_id"),
                        said(request, "login_hint"),
                        PATH + path + "?" + query)));
    }

    private LocalResponse answered(LocalRequest request) {
        String callback = said(request, "redirect_uri");
        String state = "&state=" + encoded(said(request, "state"));
        String kind = request.formField("kind").orElse("refuse");
        if (kind.equals("refuse")) {
            return LocalResponse.seeOther(callback + "?error=access_denied" + state);
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Code(
                        said(request, "client_id"),
                        callback,
                        said(request, "code_challenge"),
                        request.formField("account").orElse(""),
                        kind,
                        clock.instant().plus(CODE_GOOD_FOR)));
        return LocalResponse.seeOther(callback + "?code=" + code + state);
    }

    private LocalResponse token(LocalRequest request) {
        String client = request.formField("client_id").orElse("");
        return switch (client) {
            case "down" -> LocalResponse.text(503, "nobody is at home");
            case "unknown" -> LocalResponse.json(401, "{\"error\":\"invalid_client\"}");
            default ->
                request.formField("grant_type").orElse("").equals("refresh_token")
                        ? renewed(request.formField("refresh_token").orElse(""))
                        : exchanged(request, client);
        };
    }

    private LocalResponse exchanged(LocalRequest request, String client) {
        Optional<Code> found = request.formField("code").map(codes::remove);
        boolean fits = found.filter(code -> clock.instant().isBefore(code.expiresAt()))
                .filter(code -> code.client().equals(client))
                .filter(code ->
                        code.callback().equals(request.formField("redirect_uri").orElse("")))
                .filter(code -> code.challenge()
                        .equals(challenge(request.formField("code_verifier").orElse(""))))
                .isPresent();
        if (!fits) {
            return refused();
        }
        Code code = found.get();
        Instant now = clock.instant();
        Map<String, Object> given = given();
        given.put(
                "id_token",
                key.sign(Map.of("aud", client, "email", code.account(), "preferred_username", code.account())));
        boolean testing = code.kind().equals("testing");
        if (!code.kind().equals("once")) {
            long ends = testing ? now.plus(IN_TESTING).toEpochMilli() : 0;
            given.put("refresh_token", "local-refresh-" + now.toEpochMilli() + "-" + ends + "-" + UUID.randomUUID());
        }
        if (testing) {
            given.put("refresh_token_expires_in", IN_TESTING.toSeconds());
        }
        return LocalResponse.json(200, SigningKey.json(given));
    }

    private LocalResponse renewed(String refresh) {
        Matcher token = REFRESH.matcher(refresh);
        boolean good = token.matches()
                && Instant.ofEpochMilli(Long.parseLong(token.group(1))).isAfter(takenBack)
                && (token.group(2).equals("0")
                        || clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(token.group(2)))));
        return good ? LocalResponse.json(200, SigningKey.json(given())) : refused();
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new HashMap<>();
        given.put("access_token", access);
        given.put("token_type", "Bearer");
        given.put("expires_in", ACCESS.toSeconds());
        return given;
    }

    private static LocalResponse refused() {
        return LocalResponse.json(400, "{\"error\":\"invalid_grant\"}");
    }

    private static String said(LocalRequest request, String parameter) {
        return request.parameter(parameter).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hashes.sha256().digest(verifier.getBytes(US_ASCII)));
    }
}
