package io.buyerstatus.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import io.buyerstatus.local.web.PageTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The user pool's pages and endpoints: authorize, token, keys, logout. Like Cognito it remembers a browser for an hour by a cookie of its
 * own, so that signing out of the desk alone signs nobody out; {@code /logout} wants {@code logout_uri} and refuses the standard's
 * parameter.
 *
 * <p>Sources: Amazon Cognito Developer Guide, "User pool endpoints and managed login reference"; RFC 6749; RFC 7636.
 */
public final class IdentityPages implements LocalPage {
    /** Everything below it is the provider's. */
    public static final String PATH = LocalPages.ROOT + "/identity";

    private static final PageTemplate PAGE = PageTemplate.of(IdentityPages.class, "sign-in");
    private static final String STYLE = resource("sign-in.css");
    private static final String COOKIE = "local-identity";
    private static final Duration CODE_GOOD_FOR = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration TOKEN_GOOD_FOR = Duration.ofMinutes(5);

    private final String issuer;
    private final UserPool pool;
    private final InstantSource clock;
    private final SigningKey key = SigningKey.generate("local-1");
    private final Map<String, IssuedCode> codes = new ConcurrentHashMap<>();
    private final Map<String, Remembered> browsers = new ConcurrentHashMap<>();

    private record Remembered(Account account, Instant authenticatedAt) {}

    private record View(String style, List<Account> accounts, String action, String problem) {}

    /**
     * The pages of a pool.
     *
     * @param issuer as tokens name it
     */
    public IdentityPages(String issuer, UserPool pool, InstantSource clock) {
        this.issuer = issuer;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        return switch (request.method() + " " + request.path().substring(PATH.length())) {
            case "GET /oauth2/authorize" -> authorize(request);
            case "POST /oauth2/authorize" -> signIn(request);
            case "POST /oauth2/token" -> exchange(request);
            case "GET /logout" -> logout(request);
            case "GET /.well-known/jwks.json" -> LocalResponse.json(200, key.published());
            case "GET /sign-in.css" -> page(200, "text/css; charset=utf-8", STYLE);
            default -> LocalResponse.text(404, "there is nothing here");
        };
    }

    private LocalResponse authorize(LocalRequest request) {
        Optional<LocalResponse> refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean again = request.parameter("prompt").filter("login"::equals).isPresent();
        return remembered(request)
                .filter(_ -> !again)
                .map(found -> back(request, found))
                .orElseGet(() -> ask(request, 200, ""));
    }

    private LocalResponse signIn(LocalRequest request) {
        Optional<LocalResponse> refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Account> account = request.formField("email").flatMap(Accounts::withAddress);
        if (account.isEmpty()) {
            return ask(request, 422, "Enter an address such as name@shop.example.");
        }
        Remembered now = new Remembered(account.get(), clock.instant());
        String cookie = UUID.randomUUID().toString();
        browsers.put(cookie, now);
        return with(back(request, now), "set-cookie", cookie(cookie, REMEMBERED));
    }

    /** What Cognito shows as an error page, since it must not lead the browser anywhere. */
    private Optional<LocalResponse> refusal(LocalRequest request) {
        Optional<AppClient> client = request.parameter("client_id").flatMap(pool::client);
        String callback = request.parameter("redirect_uri").orElse("");
        if (client.filter(known -> known.callbacks().contains(callback)).isEmpty()) {
            return Optional.of(LocalResponse.text(400, "redirect_mismatch"));
        }
        boolean wellFormed =
                request.parameter("response_type").filter("code"::equals).isPresent()
                        && request.parameter("code_challenge_method")
                                .filter("S256"::equals)
                                .isPresent()
                        && request.parameter("code_challenge")
                                .filter(text -> text.length() == 43)
                                .isPresent()
                        && request.parameter("scope")
                                .filter(text -> List.of(text.split(" ")).contains("openid"))
                                .isPresent();
        return wellFormed ? Optional.empty() : Optional.of(LocalResponse.text(400, "invalid_request"));
    }

    private LocalResponse back(LocalRequest request, Remembered person) {
        String code = UUID.randomUUID().toString();
        String callback = request.parameter("redirect_uri").orElse("");
        codes.put(
                code,
                new IssuedCode(
                        person.account(),
                        request.parameter("client_id").orElse(""),
                        callback,
                        request.parameter("code_challenge").orElse(""),
                        request.parameter("nonce").orElse(""),
                        person.authenticatedAt(),
                        clock.instant().plus(CODE_GOOD_FOR)));
        String state = URLEncoder.encode(request.parameter("state").orElse(""), UTF_8);
        return LocalResponse.seeOther(callback + "?code=" + code + "&state=" + state);
    }

    private LocalResponse exchange(LocalRequest request) {
        Optional<IssuedCode> found = request.formField("code").map(codes::remove);
        boolean fits = found.filter(code -> clock.instant().isBefore(code.expiresAt()))
                .filter(code -> said(request, "grant_type", "authorization_code"))
                .filter(code -> said(request, "client_id", code.client()))
                .filter(code -> said(request, "redirect_uri", code.callback()))
                .filter(code -> said(request, "code_verifier", code.challenge(), IdentityPages::challenge))
                .isPresent();
        return fits
                ? LocalResponse.json(200, tokens(found.get()))
                : LocalResponse.json(400, "{\"error\":\"invalid_grant\"}");
    }

    private String tokens(IssuedCode code) {
        Instant now = clock.instant();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", code.account().subject());
        claims.put("aud", code.client());
        claims.put("token_use", "id");
        claims.put("nonce", code.nonce());
        claims.put("email", code.account().email());
        claims.put("email_verified", true);
        claims.put("name", code.account().name());
        claims.put("auth_time", code.authenticatedAt().getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(TOKEN_GOOD_FOR).getEpochSecond());
        return SigningKey.json(
                Map.of("id_token", key.sign(claims), "token_type", "Bearer", "expires_in", TOKEN_GOOD_FOR.toSeconds()));
    }

    private LocalResponse logout(LocalRequest request) {
        Optional<AppClient> client = request.parameter("client_id").flatMap(pool::client);
        String to = request.parameter("logout_uri").orElse("");
        if (client.filter(known -> known.logouts().contains(to)).isEmpty()) {
            return LocalResponse.text(400, "Required String parameter 'redirect_uri' is not present");
        }
        cookie(request).ifPresent(browsers::remove);
        return with(LocalResponse.seeOther(to), "set-cookie", cookie("", Duration.ZERO));
    }

    private LocalResponse ask(LocalRequest request, int status, String problem) {
        String query = request.query().entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .sorted()
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        View view = new View(PATH + "/sign-in.css", Accounts.ALL, PATH + "/oauth2/authorize?" + query, problem);
        return page(status, "text/html; charset=utf-8", PAGE.render(view));
    }

    private Optional<Remembered> remembered(LocalRequest request) {
        return cookie(request).map(browsers::get).filter(found -> clock.instant()
                .isBefore(found.authenticatedAt().plus(REMEMBERED)));
    }

    private static Optional<String> cookie(LocalRequest request) {
        return request.header("cookie").stream()
                .flatMap(all -> List.of(all.split("; *")).stream())
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .findFirst();
    }

    private static String cookie(String value, Duration life) {
        return COOKIE + "=" + value + "; Max-Age=" + life.toSeconds() + "; Path=" + PATH + "; HttpOnly; SameSite=Lax";
    }

    private static boolean said(LocalRequest request, String field, String expected) {
        return said(request, field, expected, text -> text);
    }

    private static boolean said(
            LocalRequest request, String field, String expected, java.util.function.UnaryOperator<String> form) {
        return request.formField(field).map(form).filter(expected::equals).isPresent();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static LocalResponse with(LocalResponse response, String header, String value) {
        Map<String, String> headers = new HashMap<>(response.headers());
        headers.put(header, value);
        return new LocalResponse(response.status(), headers, response.body());
    }

    static LocalResponse page(int status, String contentType, String text) {
        return new LocalResponse(
                status,
                Map.of(
                        "content-type", contentType,
                        "cache-control", "no-store",
                        "content-security-policy",
                                "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                        "x-content-type-options", "nosniff"),
                text.getBytes(UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = IdentityPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
