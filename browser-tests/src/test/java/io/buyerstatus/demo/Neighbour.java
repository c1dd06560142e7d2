package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop beside the demo's, with an owner who is signed in and a program that may do everything. */
final class Neighbour {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final Running running;
    private final String shop;
    private final Visitor owner = new Visitor();
    private final HttpClient http;
    private final String form;
    private final String key;

    /** What somebody was answered. */
    record Answer(int status, String body) {}

    private Neighbour(Running running, String shop, HttpClient http) {
        this.running = running;
        this.shop = shop;
        this.http = http;
        this.form = join();
        this.key = said("keys", "make", shop, "Warehouse", "--may", "read,write,settings")
                .strip();
    }

    /** Moves in. */
    static Neighbour of(Running running, String shop, Path folder, HttpClient http) throws IOException {
        Path settings = Files.writeString(
                folder.resolve(shop + ".yaml"),
                "shop: " + shop + "\ngeneral: {name: Neighbour, email: n@shop.example}\n");
        assertThat(running.operator("settings", "import", settings.toString()).code())
                .isZero();
        return new Neighbour(running, shop, http);
    }

    String shop() {
        return shop;
    }

    /** Their owner's browser asks, by a form that is theirs where something is to be done. */
    Answer asks(String method, String path) {
        URI uri = running.system().uri().resolve(path);
        Visitor.Page page = method.equals("GET") ? owner.get(uri) : owner.submit(uri, "form", form, "do", "save");
        return new Answer(page.status(), page.body());
    }

    /** Their program asks. */
    Answer calls(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        running.system().uri().resolve(path))
                .header("authorization", "Bearer " + key)
                .header("content-type", "application/json")
                .header("idempotency-key", path.replaceAll("[^a-z0-9]", "-"))
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{\"text\": \"Hello\", \"reason\": \"-\"}"));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private String join() {
        String address = "owner@" + shop + ".example";
        URI link = URI.create(said("staff", "invite", shop, address, "--role", "owner")
                .lines()
                .filter(line -> line.contains("/console/join/"))
                .findFirst()
                .orElseThrow()
                .strip());
        Visitor.Page asked = follow(owner.get(running.system()
                .uri()
                .resolve("/console/sign-in?to=" + link.getPath().replace("/", "%2F"))));
        Visitor.Page ready = follow(owner.submit(asked.uri(), "email", address));
        Visitor.Page joined = owner.submitAndFollow(link, "form", token(ready));
        assertThat(joined.status()).isEqualTo(200);
        return token(owner.get(running.system().uri().resolve("/console/shops/" + shop + "/staff")));
    }

    private String said(String... command) {
        Running.Answer answer = running.operator(command);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    private Visitor.Page follow(Visitor.Page page) {
        Visitor.Page here = page;
        while (here.status() == 303) {
            here = owner.get(here.location());
        }
        return here;
    }

    private static String token(Visitor.Page page) {
        Matcher token = FORM.matcher(page.body());
        assertThat(token.find()).as(page.uri().toString()).isTrue();
        return token.group(1);
    }
}
