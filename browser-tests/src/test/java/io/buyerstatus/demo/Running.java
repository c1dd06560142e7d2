package io.buyerstatus.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.bench.RunningSystem;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.local.LocalOptions;
import io.buyerstatus.local.LocalSystem;
import io.buyerstatus.operator.command.Commands;
import io.buyerstatus.operator.command.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A local system with its demo shop, as a newcomer has it. */
public final class Running implements RunningSystem.Shareable {
    /** Where Maven runs a module's tests is the module's folder. */
    private static final Path ROOT = Path.of("..");

    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final LocalSystem system;

    private Running(LocalSystem system) {
        this.system = system;
    }

    /** Starts one, which then is one's own. */
    public static Running start() {
        RunningSystem.end();
        LocalSystem system = LocalSystem.start(LocalOptions.ephemeral(ROOT));
        try {
            system.loadDemo();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            system.close();
            throw new IllegalStateException("interrupted while the demo was loaded", e);
        }
        return new Running(system);
    }

    LocalSystem system() {
        return system;
    }

    /** What {@code /__local/demo.json} says. */
    JsonNode demo() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/__local/demo.json").body());
    }

    /** An order of the demo, as {@code demo.json} lists it. */
    JsonNode order(String number) throws IOException, InterruptedException {
        return orders().filter(order -> order.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    Stream<JsonNode> orders() throws IOException, InterruptedException {
        return StreamSupport.stream(demo().path("orders").spliterator(), false);
    }

    HttpResponse<String> get(String pathOrUrl) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(system.uri().resolve(pathOrUrl)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form, String accept) throws IOException, InterruptedException {
        return post(path, form, accept, "");
    }

    HttpResponse<String> post(String path, String form, String accept, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.uri() + path))
                .header("content-type", "application/x-www-form-urlencoded")
                .header("accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What a command of the operator answered. */
    record Answer(int code, String out, String err) {}

    /** Runs a command of the operator against this system. */
    Answer operator(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                name -> name.equals("HTTP_PORT") ? Integer.toString(system.uri().getPort()) : "",
                system.clock(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        int code = Commands.run(terminal, arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Waits until something holds, as long as the system works. */
    void await(String what, BooleanSupplier holds) {
        Await.until(what, system::activity, holds);
    }

    /** What a class does to the demo's orders stays: the others look elsewhere, or do not mind. */
    @Override
    public void tidyUp() {
        system.standIns().faults().clear();
    }

    @Override
    public void close() {
        http.close();
        system.close();
    }
}
