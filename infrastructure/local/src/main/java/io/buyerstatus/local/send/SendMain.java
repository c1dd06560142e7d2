package io.buyerstatus.local.send;

import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./buyer-status send [--now] FILE...}: puts sample events into the running system's queue, with dates of the last days, or
 * each as if it happened now.
 */
public final class SendMain {
    private static final String USUAL_PORT = "9324";
    private static final String NOW = "--now";
    private static final String QUEUE = "/000000000000/buyer-status-order-events";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI queue;
    private final boolean happening;

    private SendMain(URI queue, boolean happening) {
        this.queue = queue;
        this.happening = happening;
    }

    /** What people are told in one line. */
    private static final class Failure extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }

    /**
     * Sends the files in their order.
     *
     * @param arguments files with one event each; among them {@code --now}
     */
    public static void main(String[] arguments) {
        String port = System.getenv().getOrDefault("SQS_PORT", USUAL_PORT);
        List<Path> files = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(NOW))
                .map(Path::of)
                .toList();
        try {
            if (files.isEmpty()) {
                throw new Failure("name the events to send: ./buyer-status send events/order.placed.json");
            }
            SendMain sender = new SendMain(
                    URI.create("http://localhost:" + port + QUEUE),
                    Arrays.asList(arguments).contains(NOW));
            for (Path file : files) {
                System.out.println(sender.send(file));
            }
        } catch (Failure e) {
            System.err.println("buyer-status: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    private String send(Path file) throws Failure, InterruptedException {
        Path absolute = file.toAbsolutePath();
        if (!Files.isRegularFile(absolute)) {
            throw new Failure("there is no file " + file);
        }
        try {
            String event = Files.readString(absolute);
            Redating redating = happening
                    ? Redating.toNow(event, Instant.now())
                    : Redating.of(absolute.resolveSibling("."), Instant.now());
            put(redating.moved(event));
            String moved = happening ? ", as if it happened now" : ", its dates moved to the last days";
            return "sent " + file + (redating.moves() ? moved : "");
        } catch (ConnectException e) {
            throw new Failure("nothing answers on " + queue.getAuthority()
                    + ": start it with ./buyer-status, or set SQS_PORT to its port");
        } catch (IOException e) {
            throw new Failure("could not send " + file + ": " + e.getMessage());
        }
    }

    /** In SQS' query protocol, which needs no client and, here, no signature. */
    private void put(String event) throws IOException, InterruptedException {
        String form =
                "Action=SendMessage&Version=2012-11-05&MessageBody=" + URLEncoder.encode(event, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(queue)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the queue answered " + answer.statusCode());
        }
    }
}
